// The least that a start can be: Node, the native part, the database opened, fifty people read.
import Database from 'better-sqlite3'

const [path = '', key = ''] = process.argv.slice(2)
const sqlite = new Database(path)
sqlite.pragma("cipher='sqlcipher'")
sqlite.pragma('legacy=4')
sqlite.pragma(`key="x'${key}'"`)
sqlite.pragma('locking_mode=EXCLUSIVE')
sqlite.pragma('journal_mode=WAL')
const rows = sqlite
  .prepare(
    `select p.id, p.number, p.name, p.sex, p.birth_on, p.id_no, p.mobile, u.name as unit_name, p.job, p.member_state
     from person p left join unit u on u.id = p.unit_id order by p.number limit 50`,
  )
  .all()
process.stdout.write(`${JSON.stringify(rows)}\n`)
sqlite.close()
