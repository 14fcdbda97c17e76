import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** The local log holds causes of failures, never a person's data: callers pass words, codes and stacks only. */
export interface Log {
  error(reference: string, error: unknown): void
  info(word: string, facts?: Readonly<Record<string, string | number | boolean>>): void
}

const MAX_BYTES = 2_000_000

/** Plain text file, one line an entry, one older generation kept. */
export function openLog(dataDir: string, now: () => string): Log {
  const path = join(dataDir, 'gongyou.log')
  const write = (line: string): void => {
    try {
      makeFolder(dataDir)
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(path, `${path}.1`)
      appendFileSync(path, `${now()} ${line}\n`)
    } catch {
      // A full or vanished disk must not turn a logged failure into a second failure.
    }
  }
  return {
    error: (reference, error) => write(`error ${reference} ${describe(error)}`),
    info: (word, facts) => write(`${word} ${JSON.stringify(facts ?? {})}`),
  }
}

export const silentLog: Log = { error: () => undefined, info: () => undefined }

/** Messages may quote values that people typed, so only the kind of error and the places in our code are kept. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return `${error.name}${code}${places.slice(0, 12).join('')}`.replaceAll('\n', ' ')
}
