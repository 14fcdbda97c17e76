import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { consentsNeeded, isValid } from '../../../shared/domain/hardship/consent.ts'
import type { HouseholdMember } from '../../../shared/domain/hardship/household.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Db } from '../../db/store.ts'
import { consentsOf } from '../consents/service.ts'
import { holderOf, type Hidden } from './hidden.ts'
import type { FileRecord } from './mapping.ts'

/** What the file holds without a separate consent; where one was withdrawn, the part is hidden and not asked for here. */
export async function readMissingConsents(
  db: Db,
  file: FileRecord,
  members: readonly HouseholdMember[],
  { hidden, today }: { readonly hidden: Hidden; readonly today: PlainDate },
): Promise<HardshipFile['consentsMissing']> {
  const bankHolderId = file.bank_card === null ? null : holderOf(file)
  const needs = consentsNeeded({ members, bankHolderId }, today)
  const given = await consentsOf(db, members.map(({ personId }) => personId))
  return needs
    .filter(({ kind, personId }) => {
      const own = given.filter((each) => each.personId === personId && each.kind === kind)
      const isHidden = kind !== 'child' && hidden.has(kind, personId)
      return !isHidden && !own.some((each) => isValid(each, today))
    })
    .map(({ kind, personId }) => ({ kind, personId }))
}
