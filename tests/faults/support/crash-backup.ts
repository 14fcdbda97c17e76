import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'
import type { Crash } from './crash.ts'

export const PASSPHRASE = 'a passphrase for tests'
export const NAMES = { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织' }

/** How often each fault is tried; a long run sets it higher. */
export function timesOr(usual: number): number {
  return Number(process.env['GONGYOU_FAULT_TIMES'] ?? usual)
}

/** Starts the process and kills it `delayMs` after the line `after`; it may end by itself before. */
export async function crashBackup(dataDir: string, mode: string, after: string, delayMs: number): Promise<Crash> {
  return crashScript([inject('children').backup, dataDir, mode], after, delayMs)
}

/** The same for any script, with its arguments. */
export async function crashScript(script: readonly string[], after: string, delayMs: number): Promise<Crash> {
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    if (line === after) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  const [exit] = await Promise.all([once(child, 'close'), once(reader, 'close')])
  const killed = exit[1] === 'SIGKILL'
  if (!killed && exit[0] !== 0) throw new Error(`the process failed by itself: ${complaints.join('')}`)
  return { lines, killed }
}
