import { readdirSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { unzipSync, zipSync } from 'fflate'
import { FileUnreadable } from '../../electron/features/import/reader/file-unreadable.ts'
import { readWorkbook } from '../../electron/features/import/reader/read-workbook.ts'

/** What became of the mutated files; `strange` names those that ended otherwise than they may. */
export interface Verdict {
  outcomes: Record<string, number>
  strange: string[]
  peakBufferMb: number
}

/** Ten times the others in size; its kind is among them. */
const LEFT_OUT = /^r1[05]/
const FOLDER = new URL('../fixtures/rosters/', import.meta.url)

const rosters = readdirSync(FOLDER)
  .filter((name) => /^r\d/.test(name) && !LEFT_OUT.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(encodeURIComponent(name), FOLDER))) }))

// The test starts this file with the number of files to try.
parentPort?.postMessage(tryAll(workerData as number), [])

function tryAll(count: number): Verdict {
  const verdict: Verdict = { outcomes: {}, strange: [], peakBufferMb: 0 }
  for (let seed = 1; seed <= count; seed++) {
    const outcome = tryOne(seed, verdict)
    verdict.outcomes[outcome] = (verdict.outcomes[outcome] ?? 0) + 1
    verdict.peakBufferMb = Math.max(verdict.peakBufferMb, process.memoryUsage().arrayBuffers / 1e6)
  }
  return verdict
}

function tryOne(seed: number, verdict: Verdict): string {
  const random = makeRandom(seed)
  const roster = pick(rosters, random)
  try {
    return readWorkbook(mutate(roster.bytes, random)).sheets.length > 0 ? 'read' : 'read without sheets'
  } catch (error) {
    if (error instanceof FileUnreadable) return error.problem
    verdict.strange.push(`seed ${seed}, ${roster.name}: ${String(error)}`)
    return 'strange'
  }
}

function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  // Bytes changed from outside fail the checksum: half of the zip files are changed before they are packed.
  return bytes[0] === 0x50 && random() < 0.5 ? mutateInside(bytes, random) : mutateBytes(bytes, random)
}

function mutateInside(bytes: Uint8Array, random: () => number): Uint8Array {
  let parts
  try {
    parts = unzipSync(bytes)
  } catch {
    return mutateBytes(bytes, random)
  }
  const name = pick(Object.keys(parts), random)
  const part = parts[name]
  if (part === undefined) return bytes
  if (random() < 0.1) delete parts[name]
  else parts[name] = mutateBytes(part, random)
  return zipSync(parts, { level: 1 })
}

function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes)
  const at = Math.floor(random() * out.length)
  const length = Math.floor(random() * Math.min(600, out.length - at))
  switch (Math.floor(random() * 6)) {
    case 0:
      return out.subarray(0, at)
    case 1:
      return join(out.subarray(0, at), out.subarray(at + length))
    case 2:
      return join(out.subarray(0, at), out.subarray(at, at + length), out.subarray(at))
    case 3: {
      const other = pick(rosters, random).bytes
      const from = Math.floor(random() * other.length)
      return join(out.subarray(0, at), other.subarray(from, from + length), out.subarray(at + length))
    }
    case 4:
      return out.fill(random() < 0.5 ? 0 : 255, at, at + Math.min(length, 16))
    default:
      for (let flips = 1 + Math.floor(random() * 12); flips > 0; flips--) {
        const i = Math.floor(random() * out.length)
        out[i] = (out[i] ?? 0) ^ (1 << Math.floor(random() * 8))
      }
      return out
  }
}

function join(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces))
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Lehmer's generator: the same seed makes the same file on every machine. */
function makeRandom(seed: number): () => number {
  let state = (seed * 7919) % 2147483647
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
