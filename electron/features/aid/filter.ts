import type { AidFilter } from '../../../shared/contract/aid.ts'
import { NO_CODE } from '../../../shared/domain/codes.ts'
import { queryTokens, toMatch } from '../../../shared/domain/search/query.ts'
import type { Value } from '../../db/row-change.ts'
import { FOUND_PEOPLE, MATCHES } from '../../db/sqlite-sql/search-index.ts'
import { holdsText } from '../../db/sqlite-sql/texts.ts'

export type AidFilterPart = { readonly [K in keyof AidFilter]?: AidFilter[K] | undefined }

/** A piece of SQL over `a` (the gift) and `f` (its file). */
export interface Condition {
  readonly sql: string
  readonly params: readonly Value[]
}

export function makeConditions(filter: AidFilterPart): Condition[] {
  const conditions: Condition[] = [{ sql: 'a.deleted_at is null', params: [] }]
  const add = (sql: string, ...params: Value[]): number => conditions.push({ sql, params })
  const { text = '', from = null, to = null, aidType = '', fund = '', signed = null } = filter
  if (from !== null) add('a.on_date >= ?', from)
  if (to !== null) add('a.on_date <= ?', to)
  if (aidType !== '') add('a.aid_type = ?', `aid_type/${aidType}`)
  if (fund === NO_CODE) add('a.fund is null')
  else if (fund !== '') add('a.fund = ?', `fund_source/${fund}`)
  if (typeof filter.campaignId === 'string') add('a.campaign_id = ?', filter.campaignId)
  if (typeof filter.fileId === 'string') add('a.file_id = ?', filter.fileId)
  if (typeof filter.personId === 'string') add('a.person_id = ?', filter.personId)
  if (typeof filter.unionId === 'string') add(`${UNION_OF_GIFT} = ?`, filter.unionId)
  if (signed !== null) add(signed ? 'a.signed_on is not null' : 'a.signed_on is null')
  if (text !== '') conditions.push(textCondition(text))
  return conditions
}

/** That of the file; of the payee where there is no file or it names none. */
const UNION_OF_GIFT = 'coalesce(f.union_id, (select union_id from person where id = a.person_id))'

/** People by the one search index of the program; voucher and file numbers by any part of them. */
function textCondition(text: string): Condition {
  const inNumber = { sql: `(${holdsText("coalesce(a.voucher_no, '')", '?')} or ${holdsText("coalesce(f.file_no, '')", '?')})`, params: [text, text] }
  const match = toMatch(queryTokens(text))
  if (match === '') return inNumber
  const people = `a.person_id in (select p.id from ${FOUND_PEOPLE} where ${MATCHES})`
  return { sql: `(${people} or ${inNumber.sql})`, params: [match, ...inNumber.params] }
}
