import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCli, type Used } from './bundle.ts'
import type { Job, Line } from './report.ts'
import { copyStore } from './stores.ts'

/** P5: a register on paper, 1,000 and 10,000 rows, beside LibreOffice converting the very same table. */
export const measureRosterPdf: Job = async ({ say }) => {
  const office = findOffice()
  const measured: Measured[][] = []
  for (const rows of [1_000, 10_000]) {
    const rounds: Measured[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRows(rows, office, say))
    measured.push(rounds)
  }
  const [small, large] = measured.map(bestOf)
  if (small === undefined || large === undefined) return []
  return [
    toLine(small),
    toLine(large),
    {
      goal: 'P5',
      what: 'roster PDF, seconds for 10 times the rows',
      unit: 's',
      ours: large.seconds,
      limit: small.seconds * 10,
      atMost: 1,
      note: 'linear or better; limit: 10 times the small one',
    },
    {
      goal: 'P5',
      what: 'roster PDF of 10000 rows, peak memory',
      unit: 'MB',
      ours: large.used.peakMb,
      limit: 1_024,
      atMost: 1,
      note: `PDF of ${(large.bytes / 1e6).toFixed(1)} MB; limit: 1 GB`,
    },
  ]
}

const ROUNDS = 2

interface Measured {
  readonly rows: number
  readonly seconds: number
  readonly officeSeconds: number | null
  readonly officePeakMb: number | null
  readonly pages: number
  readonly bytes: number
  readonly used: Used
}

/** The faster of the rounds on either side: what the machine does besides only ever adds. */
function bestOf(rounds: readonly Measured[]): Measured | undefined {
  const best = rounds.toSorted((a, b) => a.seconds - b.seconds)[0]
  if (best === undefined) return undefined
  const office = rounds.flatMap((one) => one.officeSeconds ?? [])
  return { ...best, officeSeconds: office.length === 0 ? null : Math.min(...office) }
}

async function measureRows(rows: number, office: string | null, say: (text: string) => void): Promise<Measured> {
  const folder = await copyStore(rows, say)
  const papers = mkdtempSync(join(tmpdir(), 'gongyou-bench-papers-'))
  try {
    const workbook = join(papers, 'roster.xlsx')
    const pdf = join(papers, 'roster.pdf')
    const maker = await startCli(folder, { save: [workbook] })
    await maker.call('roster.saveWorkbook', { sort: 'unit' })
    await maker.close()
    const cli = await startCli(folder, { save: [pdf] })
    const start = performance.now()
    const { pages, count } = await cli.call('roster.savePdf', { sort: 'unit' })
    const seconds = (performance.now() - start) / 1000
    if (count < rows * 0.9) throw new Error(`only ${count} of ${rows} people on paper`)
    const used = await cli.close()
    const converted = office === null ? null : await convert(office, workbook, papers)
    const bytes = statSync(pdf).size
    return {
      rows, seconds, pages, bytes, used, officeSeconds: converted?.seconds ?? null, officePeakMb: converted?.peakMb ?? null,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(papers, { recursive: true, force: true })
  }
}

function toLine(one: Measured): Line {
  const office = one.officePeakMb === null ? '' : `, LibreOffice ${one.officePeakMb.toFixed(0)} MB`
  return {
    goal: 'P5',
    what: `roster PDF, ${one.rows} rows`,
    unit: 's',
    ours: one.seconds,
    limit: one.officeSeconds,
    atMost: 1,
    note: `${one.pages} pages, peak ${one.used.peakMb.toFixed(0)} MB${office}; processor ${one.used.cpuSeconds.toFixed(1)} s`,
  }
}

function findOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      // the next name
    }
  }
  return null
}

async function convert(office: string, workbook: string, folder: string): Promise<{ seconds: number; peakMb: number | null }> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, 'out')
  // Its first start makes a profile, which takes seconds and is not the conversion.
  const tiny = join(folder, 'tiny.csv')
  writeFileSync(tiny, '1,2\n')
  await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, tiny])
  const start = performance.now()
  const peakMb = await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, workbook])
  return { seconds: (performance.now() - start) / 1000, peakMb }
}

/** Largest resident memory of the process and its children, in megabytes; null where the system does not tell. */
async function run(command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, { stdio: 'ignore' })
  let peakMb = 0
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, ...familyOf(child.pid ?? 0).map(peakOf))
  }, 100)
  await once(child, 'close')
  clearInterval(timer)
  return peakMb === 0 ? null : peakMb
}

function familyOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return [pid, ...children.flatMap(familyOf)]
  } catch {
    return [] // no such file system, or the process has just ended
  }
}

function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
