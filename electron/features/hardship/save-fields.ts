import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { maskBankCard } from '../../../shared/domain/privacy/mask.ts'
import { invalidInput, ruleBroken } from '../../../shared/errors.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { checkCodeIds, getLiving } from '../members/service.ts'
import { CAUSE_LIST, FILE_COLUMNS, toFileColumns, type FieldsPatch, type FileRecord } from './mapping.ts'

/** Header columns of a patch that has been checked; `current` is null for a new file. */
export async function checkedColumns(
  tx: Tx,
  patch: FieldsPatch,
  current: FileRecord | null,
  today: PlainDate,
): Promise<Fields> {
  await checkFieldCodes(tx, patch)
  checkDays(patch, today)
  if (typeof patch.bankHolderId === 'string') await getLiving(tx, patch.bankHolderId)
  if (typeof patch.unionId === 'string') await checkUnion(tx, patch.unionId)
  const columns = toFileColumns(withoutMasked(patch, current))
  refuseCauseTwice({ ...(current ?? NO_CAUSES), ...columns })
  return columns
}

/** The masked number comes back from a form that nobody typed another into. */
function withoutMasked(patch: FieldsPatch, current: FileRecord | null): FieldsPatch {
  const stored = current?.bank_card ?? null
  if (stored === null || patch.bankCard !== maskBankCard(stored)) return patch
  const { bankCard: _masked, ...others } = patch
  return others
}

async function checkFieldCodes(tx: Tx, patch: FieldsPatch): Promise<void> {
  const codes = new Map<string, string>()
  for (const [field, { list }] of Object.entries(FILE_COLUMNS as Readonly<Record<string, { list?: string }>>)) {
    const value = patch[field as keyof FieldsPatch] // the keys of FILE_COLUMNS are fields
    if (list !== undefined && typeof value === 'string' && value !== '') codes.set(`${list}/${value}`, field)
  }
  for (const cause of patch.otherCauses ?? []) codes.set(`${CAUSE_LIST}/${cause}`, 'otherCauses')
  await checkCodeIds(tx, codes)
}

function checkDays(patch: FieldsPatch, today: PlainDate): void {
  for (const field of ['openedOn', 'accidentOn'] as const) {
    const on = patch[field]
    if (typeof on === 'string' && on > today) throw ruleBroken('in_future', field, { today })
  }
}

async function checkUnion(tx: Tx, id: string): Promise<void> {
  const union = await tx
    .selectFrom('trade_union')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (union === undefined) throw invalidInput('union_not_found', 'unionId')
}

/** One main cause and up to three others, none twice. */
function refuseCauseTwice(row: Readonly<Record<string, unknown>>): void {
  const causes = Object.keys(NO_CAUSES).map((column) => row[column]).filter((cause) => typeof cause === 'string')
  if (new Set(causes).size < causes.length) throw ruleBroken('cause_twice', 'otherCauses')
}

const NO_CAUSES = { main_cause: null, second_cause: null, third_cause: null, fourth_cause: null }
