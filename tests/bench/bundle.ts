import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { InputOf, OutputOf } from '../../shared/contract/define.ts'
import type { AllCalls } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/errors.ts'
import { PASSPHRASE, ROOT, TODAY } from './stores.ts'

let bundled: string | null = null

/** The terminal entry of the program as it is shipped, bundled from the present sources once a run. */
export function bundleProgram(): string {
  if (bundled !== null) return bundled
  const out = join(ROOT, 'out', 'bench', 'app')
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = ['build', '-c', join(ROOT, 'build', 'vite.main.ts'), '--outDir', out, '--logLevel', 'error']
  execFileSync(process.execPath, [vite, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  bundled = join(out, 'cli.js')
  return bundled
}

/** What a process has used when it ended. */
export interface Used {
  /** Largest resident memory, in megabytes. */
  readonly peakMb: number
  /** Processor time of all its threads, in seconds: other work on the machine does not count. */
  readonly cpuSeconds: number
}

export interface RunningCli {
  /** Throws when the reply is not ok. */
  call<N extends keyof AllCalls & string>(name: N, input: InputOf<AllCalls, N>): Promise<OutputOf<AllCalls, N>>
  /** Megabytes and seconds up to now; null where the system does not tell. */
  close(): Promise<Used>
}

/** The shipped program in a process of its own, unlocked and waiting for calls. */
export async function startCli(folder: string, files: { open?: string[]; save?: string[] } = {}): Promise<RunningCli> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'tell-usage.mjs'),
      bundleProgram(),
      'batch',
      '--data',
      folder,
      '--today',
      TODAY,
      ...(files.open ?? []).flatMap((path) => ['--open', path]),
      ...(files.save ?? []).flatMap((path) => ['--save', path]),
    ],
    { env: { ...process.env, GONGYOU_PASSPHRASE: PASSPHRASE }, stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  )
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error('no pipes to the program')
  const usage = readUsage(child)
  const replies = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const cli: RunningCli = {
    call: async (name, input) => {
      stdin.write(`${JSON.stringify({ name, input })}\n`)
      const line = await replies.next()
      if (line.done === true) throw new Error(`${name}: the program has ended`)
      const reply = JSON.parse(line.value) as Reply<never> // printed by the dispatch, which has parsed it
      if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
      return reply.value
    },
    close: async () => {
      stdin.end()
      return usage
    },
  }
  // Once this is answered the program has started and the store is open.
  await cli.call('store.status', {})
  return cli
}

/** Runs a script of this folder with Node; what it prints is JSON. */
export async function runScript<T>(script: string, args: readonly string[]): Promise<T & { used: Used }> {
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'tell-usage.mjs'), join(import.meta.dirname, script), ...args],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  )
  const used = readUsage(child)
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const [code] = (await once(child, 'close')) as [number] // the exit code
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return { ...(JSON.parse(text) as T), used: await used } // printed by our own script
}

async function readUsage(child: ChildProcess): Promise<Used> {
  const channel = child.stdio[3]
  if (channel === null || channel === undefined || !('setEncoding' in channel)) throw new Error('no fourth pipe')
  let text = ''
  channel.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  await once(child, 'close')
  return JSON.parse(text) as Used // written by tell-usage.mjs
}
