import type { RosterSpec } from '../../../shared/contract/roster.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Db } from '../../db/store.ts'
import type { PaperColumn } from './columns.ts'
import { inWords, type Sheet } from './sheet.ts'

interface Reissue {
  readonly name: string
  readonly unionName: string | null
  readonly oldNumber: string | null
  readonly reason: string | null
  readonly requestedOn: string | null
  readonly newNumber: string
  readonly issuedOn: string | null
}

const REASONS: Readonly<Record<string, string>> = { lost: '遗失', damaged: '损坏', never_made: '未办' }

/** Cards that replace another, in the order of the requests: the register of reissues (补办登记表). */
export async function listReissues(
  db: Db,
  { requestedFrom, requestedTo, filter }: Pick<RosterSpec, 'requestedFrom' | 'requestedTo' | 'filter'>,
): Promise<Reissue[]> {
  let query = db
    .selectFrom('card as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .leftJoin('card as old', 'old.id', 'c.replaces_card_id')
    .leftJoin('trade_union as g', 'g.id', 'c.union_id')
    .select([
      'p.name as name',
      'g.name as unionName',
      'old.number as oldNumber',
      'c.reissue_reason as reason',
      'c.requested_on as requestedOn',
      'c.number as newNumber',
      'c.issued_on as issuedOn',
    ])
    .where('c.reissue_reason', 'is not', null)
    .where('c.deleted_at', 'is', null)
  if (requestedFrom !== null) query = query.where('c.requested_on', '>=', requestedFrom)
  if (requestedTo !== null) query = query.where('c.requested_on', '<=', requestedTo)
  if (filter.unionId) query = query.where('c.union_id', '=', filter.unionId)
  return query.orderBy('c.requested_on').orderBy('c.created_at').execute()
}

const HEADERS: readonly { key: string; header: string; width: number; align?: 'center'; empty?: string }[] = [
  { key: 'serial', header: '序号', width: 12, align: 'center' },
  { key: 'name', header: '姓名', width: 28, align: 'center' },
  { key: 'unionName', header: '所属工会', width: 56 },
  { key: 'oldNumber', header: '原证号', width: 32, align: 'center' },
  { key: 'reason', header: '补办原因', width: 22, align: 'center' },
  { key: 'requestedOn', header: '申请日期', width: 26, align: 'center' },
  { key: 'newNumber', header: '新证号', width: 32, align: 'center' },
  { key: 'issuedOn', header: '发证日期', width: 26, align: 'center' },
  { key: 'signature', header: '领取人签名', width: 32, align: 'center', empty: '' },
]

export function makeReissueSheet(
  reissues: readonly Reissue[],
  facts: { unionName: string; reporter: string; asOf: PlainDate },
): Sheet {
  const columns: PaperColumn[] = HEADERS.map((header) => ({ ...header, read: () => null }))
  return {
    title: `${facts.unionName}会员证补办登记表`,
    subline: { left: `填报单位(盖章): ${facts.reporter}`, middle: `截止日期: ${inWords(facts.asOf)}`, right: '单位: 张' },
    columns,
    lines: reissues.map((row, index) => ({
      cells: [
        String(index + 1),
        row.name,
        row.unionName,
        row.oldNumber,
        row.reason === null ? null : (REASONS[row.reason] ?? row.reason),
        row.requestedOn,
        row.newNumber,
        row.issuedOn,
        null,
      ],
    })),
    totalsLine: `合计 ${reissues.length} 张`,
    notes: [],
    closing: [],
  }
}
