import { parseArgs } from 'node:util'
import { measureBackup } from './backup.ts'
import { measureEdit } from './edit.ts'
import { measureHardship } from './hardship.ts'
import { measureImport } from './import.ts'
import { measureLabour } from './labour.ts'
import { measureMerge } from './merge.ts'
import { measurePackage } from './package.ts'
import { measurePaging } from './paging.ts'
import { formatTable, type Job, type Line } from './report.ts'
import { measureRosterPdf } from './roster-pdf.ts'
import { measureScroll } from './scroll.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'

const USAGE = `npm run bench -- [--people 50000] [--full] [--townships 4] [--only search,paging,…]
  Measures our own path and its limit side by side and prints the ratio. Never fails for being slow.
  --full adds the work on a million people; the first time the store for it is built, which takes minutes.
  --townships merges packages of so many townships with 25,000 people each; 4 unless told, 40 with --full.
`

const JOBS: Readonly<Record<string, Job>> = {
  search: measureSearch,
  paging: measurePaging,
  edit: measureEdit,
  hardship: measureHardship,
  labour: measureLabour,
  start: measureStart,
  import: measureImport,
  backup: measureBackup,
  package: measurePackage,
  merge: measureMerge,
  paper: measureRosterPdf,
  scroll: measureScroll,
}

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '50000' },
    full: { type: 'boolean', default: false },
    townships: { type: 'string' },
    only: { type: 'string', default: Object.keys(JOBS).join(',') },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(USAGE)
  process.exit()
}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const lines: Line[] = []
for (const name of values.only.split(',')) {
  const job = JOBS[name]
  if (job === undefined) throw new Error(`no job ${name}; there are ${Object.keys(JOBS).join(', ')}`)
  say(`— ${name}`)
  lines.push(...(await job({ people: Number(values.people), full: values.full, townships: Number(values.townships ?? (values.full ? 40 : 4)), say })))
}
process.stdout.write(`${formatTable(lines)}\n`)
