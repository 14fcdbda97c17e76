import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AllCalls } from '../../shared/contract/index.ts'
import type { InputOf, OutputOf } from '../../shared/contract/define.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import { openApp, type App } from '../../electron/app.ts'
import { WEAK_KDF } from '../../electron/db/keyfile.ts'
import { makeHeadlessHost, type HeadlessHost } from '../../electron/hosts/headless.ts'
import { silentLog } from '../../electron/log.ts'

export const PASSPHRASE = '一句容易记的话-2025'

export interface TestApp {
  readonly app: App
  readonly host: HeadlessHost
  readonly dataDir: string
  /** What the next file questions answer. */
  readonly answers: { open: string[]; save: string[] }
  readonly recoveryCode: string
  call<N extends keyof AllCalls & string>(
    name: N,
    ...input: Record<never, never> extends InputOf<AllCalls, N> ? [InputOf<AllCalls, N>?] : [InputOf<AllCalls, N>]
  ): Promise<OutputOf<AllCalls, N>>
  setToday(today: string): void
  passSeconds(seconds: number): void
}

interface Options {
  today?: string
  /** False leaves the first run to the test. */
  created?: boolean
  dataDir?: string
  /** Backups by themselves, as in a window. */
  automaticBackups?: boolean
  /** Fourth group of the ids that are counted: two stores that exchange rows need two. */
  idGroup?: string
}

/** Closes by itself at the end of the test; `openTestApp` is for hooks, where the caller closes. */
export async function makeTestApp(options: Options = {}): Promise<TestApp> {
  const test = await openTestApp(options)
  onTestFinished(async () => {
    await test.app.close()
    if (options.dataDir === undefined) rmSync(test.dataDir, { recursive: true, force: true })
  })
  return test
}

/** The real program on a real encrypted store in a folder of its own: fixed clock, counted ids, scripted host. */
export async function openTestApp(options: Options = {}): Promise<TestApp> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'gongyou-测试-'))
  let today = day(options.today ?? '2026-03-02')
  let elapsedMs = 0
  let ids = 0
  const answers = { open: [] as string[], save: [] as string[] }
  const host = makeHeadlessHost(answers)
  const app = openApp(
    {
      clock: {
        now: () => new Date(Date.parse(`${today}T01:00:00.000Z`) + elapsedMs).toISOString(),
        today: () => today,
        wallTime: () => `${today} 09:00`,
      },
      newId: () => `01890000-0000-7000-${options.idGroup ?? '8000'}-${String(++ids).padStart(12, '0')}`,
      randomBytes: (size) => randomBytes(size),
      host,
      log: silentLog,
      dataDir,
      version: '0.0.0-test',
    },
    WEAK_KDF,
    { automaticBackups: options.automaticBackups === true },
  )
  const call: TestApp['call'] = async (name, ...input) => {
    const reply = await app.dispatch(name, input[0] ?? {})
    if (!reply.ok) throw new AppError(reply.error)
    return reply.value as never // dispatch has parsed it with the contract's own schema
  }
  let recoveryCode = ''
  if (options.created !== false) {
    const created = await call('store.create', {
      passphrase: PASSPHRASE,
      townshipName: '云桥镇',
      unionName: '云桥镇总工会',
      organiserName: '王组织',
    })
    recoveryCode = created.recoveryCode
  }
  return {
    app,
    host,
    dataDir,
    answers,
    recoveryCode,
    call,
    setToday: (next) => {
      today = day(next)
    },
    passSeconds: (seconds) => {
      elapsedMs += seconds * 1_000
    },
  }
}
