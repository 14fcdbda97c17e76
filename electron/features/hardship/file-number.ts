import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Tx } from '../../db/store.ts'

/**
 * Year, township and serial, `2026-云桥镇-0001`. Never used twice: files in the recycle bin and destroyed ones keep
 * theirs, and the next is one more than the highest.
 */
export async function nextFileNo(tx: Tx, openedOn: PlainDate, township: string): Promise<string> {
  const prefix = [openedOn.slice(0, 4), township.trim(), ''].filter((part, i) => i !== 1 || part !== '').join('-')
  const rows = await tx
    .selectFrom('hardship_file')
    .select('file_no')
    .where('file_no', '>=', prefix)
    .where('file_no', '<', `${prefix}\u{10FFFF}`)
    .execute()
  const serials = rows.map((row) => row.file_no.slice(prefix.length)).filter((serial) => /^\d{1,9}$/.test(serial))
  const highest = serials.reduce((most, serial) => Math.max(most, Number(serial)), 0)
  return prefix + String(highest + 1).padStart(4, '0')
}
