import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'

export interface Crash {
  /** Lines that the process had written when it died: what it had acknowledged. */
  lines: string[]
  killed: boolean
}

/** Starts the process and kills it with SIGKILL `delayMs` after its line number `from` (it may end by itself before). */
export async function crash(
  options: { dataDir: string; mode: 'write' | 'apply'; from: number; delayMs: number },
): Promise<Crash> {
  const { writing } = inject('children')
  const child = spawn(process.execPath, [writing, options.dataDir, options.mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    if (lines.length === options.from) setTimeout(() => child.kill('SIGKILL'), options.delayMs)
  })
  const [exit] = await Promise.all([once(child, 'close'), once(reader, 'close')])
  const killed = exit[1] === 'SIGKILL'
  if (!killed && exit[0] !== 0) throw new Error(`the process failed by itself: ${complaints.join('')}`)
  return { lines, killed }
}
