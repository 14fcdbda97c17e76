// The limit of an import: the parser alone, then the same rows through one prepared statement in one transaction.
import { readFileSync, rmSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { openSqlite } from '../../electron/db/open.ts'

const [file = '', database = '', columns = '20'] = process.argv.slice(2)
const start = performance.now()
const cpuStart = process.cpuUsage()
const book = read(readFileSync(file), { type: 'buffer', dense: true })
const parseSeconds = (performance.now() - start) / 1000
const parseCpu = cpuSince(cpuStart)
const parsePeakMb = process.resourceUsage().maxRSS / 1024
const rows = utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: true }).slice(1)

const count = Number(columns)
const names = Array.from({ length: count }, (_, i) => `c${i}`)
const sqlite = openSqlite(database, new Uint8Array(32).fill(7))
sqlite.exec(`create table plain (number integer primary key, ${names.join(', ')})`)
const insertStart = performance.now()
const cpuInsert = process.cpuUsage()
const insert = sqlite.prepare(`insert into plain (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
sqlite.transaction(() => {
  for (const row of rows) insert.run(names.map((_, i) => row[i] ?? null))
})()
const insertSeconds = (performance.now() - insertStart) / 1000
const insertCpu = cpuSince(cpuInsert)
sqlite.close()
for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
process.stdout.write(
  JSON.stringify({ rows: rows.length, parseSeconds, parseCpu, parsePeakMb, insertSeconds, insertCpu }),
)

function cpuSince(before) {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
