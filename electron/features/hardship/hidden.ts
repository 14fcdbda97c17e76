import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { isValid } from '../../../shared/domain/hardship/consent.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Db, Tx } from '../../db/store.ts'
import { consentsOf } from '../consents/service.ts'
import type { FileRecord } from './mapping.ts'

type HiddenPart = HardshipFile['hidden'][number]

/** Whose health or account is kept but no longer shown or sent, since consent to it was withdrawn (PIPL 15, 47). */
export interface Hidden {
  readonly list: HiddenPart[]
  has(kind: HiddenPart['kind'], personId: string | null): boolean
}

export const HEALTH_FIELDS = ['health', 'illness', 'disabilityType', 'disabilityGrade'] as const
const BANK_FIELDS = ['bankName', 'bankBranch', 'bankCard'] as const

export async function readHidden(
  db: Db | Tx,
  file: FileRecord,
  personIds: readonly string[],
  today: PlainDate,
): Promise<Hidden> {
  const people = [...new Set([file.person_id, ...personIds, holderOf(file)])]
  const consents = await consentsOf(db, people)
  const list = people.flatMap((personId) =>
    (['health', 'bank'] as const).flatMap((kind): HiddenPart[] => {
      const own = consents.filter((consent) => consent.personId === personId && consent.kind === kind)
      return own.length > 0 && !own.some((consent) => isValid(consent, today)) ? [{ kind, personId }] : []
    }),
  )
  const has: Hidden['has'] = (kind, personId) => list.some((part) => part.kind === kind && part.personId === personId)
  return { list, has }
}

/** Whose account it is: the worker's where nobody else is named. */
export function holderOf(file: Pick<FileRecord, 'bank_holder_id' | 'person_id'>): string {
  return file.bank_holder_id ?? file.person_id
}

/** Header fields of the file that are hidden now. */
export function hiddenFields(file: FileRecord, hidden: Hidden): readonly string[] {
  return [
    ...(hidden.has('health', file.person_id) ? HEALTH_FIELDS : []),
    ...(hidden.has('bank', holderOf(file)) ? BANK_FIELDS : []),
  ]
}

/** A patch without the blanks that a form shows in place of what is hidden: they must not wipe what is kept. */
export function withoutBlanks<T extends object>(patch: T, fields: readonly string[]): T {
  const kept = Object.entries(patch).filter(([field, value]) => value !== null || !fields.includes(field))
  return Object.fromEntries(kept) as T // columns of fields left out stay as they are
}
