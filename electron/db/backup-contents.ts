import { z } from 'zod'
import { openForChange, openForReading, type Sqlite } from './open.ts'

/**
 * What is in a backup, as a table of one row in the encrypted copy itself: read with the key of the copy and sealed by
 * nothing of our own. A restore drops it again.
 */
export const CONTENTS_TABLE = 'backup_contents'

const Contents = z.object({
  /** Of the label behind the database: a label of another backup does not fit. */
  id: z.string(),
  takenAt: z.string(),
  takenWhen: z.string(),
  townshipName: z.string(),
  /** Hash of the first line of the audit chain: the same for every backup of one store. */
  origin: z.string(),
  /** Last line of the audit chain. */
  head: z.object({ seq: z.int(), hash: z.string() }),
  /** Last line that changed a row. */
  changedSeq: z.int(),
  /** Last migration step. */
  step: z.string(),
  counts: z.record(z.string(), z.int()),
  /** Living people; unknown in the backups of a program that did not count them. */
  people: z.int().optional(),
})
export type Contents = z.infer<typeof Contents>

/** What must be the same in the label. */
export type ContentsOf = Pick<Contents, 'id' | 'takenAt' | 'takenWhen'>

export function writeContents(path: string, key: Uint8Array, contents: Contents): void {
  change(path, key, (sqlite) => {
    sqlite.exec(`create table ${CONTENTS_TABLE} (contents text not null) strict`)
    sqlite.prepare(`insert into ${CONTENTS_TABLE} values (?)`).run(JSON.stringify(contents))
  })
}

/** Takes the row out, so that what is restored is the store as it was. */
export function dropContents(path: string, key: Uint8Array): void {
  change(path, key, (sqlite) => void sqlite.exec(`drop table ${CONTENTS_TABLE}`))
}

/** Null where the key is another, the file spoilt, or the row that of another label. */
export function readContents(path: string, key: Uint8Array, of: ContentsOf): Contents | null {
  let sqlite: Sqlite | null = null
  try {
    sqlite = openForReading(path, key)
    const text: unknown = sqlite.prepare(`select contents from ${CONTENTS_TABLE}`).pluck().get()
    const contents = Contents.parse(JSON.parse(String(text)))
    const fits = contents.id === of.id && contents.takenAt === of.takenAt && contents.takenWhen === of.takenWhen
    return fits ? contents : null
  } catch {
    return null
  } finally {
    sqlite?.close()
  }
}

function change(path: string, key: Uint8Array, work: (sqlite: Sqlite) => void): void {
  const sqlite = openForChange(path, key)
  try {
    work(sqlite)
  } finally {
    sqlite.close()
  }
}
