import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { PlainDate } from '../shared/domain/plain-date.ts'
import type { Reply } from '../shared/errors.ts'
import { openApp, type App } from './app.ts'
import { makeHeadlessHost } from './hosts/headless.ts'
import { openLog, silentLog } from './log.ts'
import { makeClock, makeIdMaker, readToday } from './machine.ts'
import { randomBytes } from 'node:crypto'
import { VERSION } from './version.ts'

const USAGE = `gongyou cli
  init  --data DIR                        make a store; passphrase from GONGYOU_PASSPHRASE
  calls                                   list the names of all calls
  call NAME [JSON] [--data DIR] [--open FILE]... [--save FILE]... [--today YYYY-MM-DD]
  batch [--data DIR] [--open FILE]... [--save FILE]... [--today YYYY-MM-DD]
                                          one {"name":…,"input":…} a line on standard input
`

class WrongUsage extends Error {}

const nowMs = (): number => Date.now()

interface Options {
  data: string | null
  open: string[]
  save: string[]
  today: PlainDate | null
  words: string[]
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof WrongUsage)) return print({ ok: false, error: { code: 'internal', reason: 'unexpected' } })
  process.stderr.write(`${error.message}\n${USAGE}`)
  return 2
})

/** 0 when every reply is ok, 1 when one is not, 2 for wrong usage. Whatever fails is a reply, never a stack. */
async function main(): Promise<number> {
  const options = readOptions()
  const [command, ...rest] = options.words
  switch (command) {
    case 'init':
      return withApp(needData(options), false, (app) => init(app))
    case 'calls':
      return withApp({ ...options, data: null }, false, (app) => {
        process.stdout.write(`${app.callNames.join('\n')}\n`)
        return Promise.resolve(0)
      })
    case 'call': {
      const [name, json = '{}', ...tooMany] = rest
      if (name === undefined || tooMany.length > 0) throw new WrongUsage('call needs a name and at most one JSON text')
      const input = parseJson(json)
      return withApp(options, true, async (app) => print(await app.dispatch(name, input)))
    }
    case 'batch':
      if (rest.length > 0) throw new WrongUsage(`batch takes no ${rest[0] ?? ''}`)
      return withApp(options, true, runBatch)
    default:
      throw new WrongUsage(command === undefined ? 'no command' : `unknown command ${command}`)
  }
}

async function withApp(options: Options, unlock: boolean, run: (app: App) => Promise<number>): Promise<number> {
  const clock = makeClock(nowMs, () => new Date(nowMs()).getTimezoneOffset(), options.today ?? undefined)
  const app = openApp({
    clock,
    newId: makeIdMaker(nowMs),
    randomBytes: (size) => randomBytes(size),
    host: makeHeadlessHost({ open: options.open, save: options.save }),
    log: options.data === null ? silentLog : openLog(options.data, clock.now),
    dataDir: options.data,
    version: VERSION,
  })
  try {
    if (unlock && options.data !== null) {
      const reply = await app.dispatch('store.unlock', { passphrase: needPassphrase() })
      if (!reply.ok) return print(reply)
    }
    return await run(app)
  } finally {
    await app.close()
  }
}

async function init(app: App): Promise<number> {
  return print(
    await app.dispatch('store.create', {
      passphrase: needPassphrase(),
      townshipName: process.env['GONGYOU_TOWNSHIP'] ?? '云桥镇',
      unionName: process.env['GONGYOU_UNION'] ?? '云桥镇总工会',
      organiserName: process.env['GONGYOU_ORGANISER'] ?? '组织员',
    }),
  )
}

async function runBatch(app: App): Promise<number> {
  let worst = 0
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    worst = Math.max(worst, print(await answer(app, line)))
  }
  return worst
}

/** A line that is no request is refused by itself: one reply a line, whatever stood in it. */
async function answer(app: App, line: string): Promise<Reply<unknown>> {
  try {
    const request: unknown = JSON.parse(line)
    if (isRequest(request)) return await app.dispatch(request.name, request.input)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return { ok: false, error: { code: 'invalid_input', reason: 'bad_input' } }
}

function print(reply: Reply<unknown>): number {
  process.stdout.write(`${JSON.stringify(reply)}\n`)
  return reply.ok ? 0 : 1
}

function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        open: { type: 'string', multiple: true },
        save: { type: 'string', multiple: true },
        today: { type: 'string' },
      },
    })
    const today = values.today === undefined ? null : readToday(values.today)
    if (values.today !== undefined && today === null) throw new WrongUsage(`not a day: ${values.today}`)
    return {
      data: readDir(values.data),
      open: values.open ?? [],
      save: values.save ?? [],
      today,
      words: positionals,
    }
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : 'wrong options')
  }
}

function readDir(given: string | undefined): string | null {
  if (given === '') throw new WrongUsage('--data needs a folder')
  return given ?? null
}

function needData(options: Options): Options {
  if (options.data === null) throw new WrongUsage('--data DIR is needed')
  return options
}

function needPassphrase(): string {
  const passphrase = process.env['GONGYOU_PASSPHRASE']
  if (passphrase === undefined || passphrase === '') throw new WrongUsage('GONGYOU_PASSPHRASE is not set')
  return passphrase
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUsage(`not JSON: ${text.slice(0, 80)}`)
  }
}

function isRequest(value: unknown): value is { name: string; input: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
}
