import type { FileForm } from '../../../shared/contract/form-names.ts'
import type { LeftBlank } from '../../../shared/contract/forms.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { isValid } from '../../../shared/domain/hardship/consent.ts'
import type { Context } from '../../context.ts'
import { consentsOf } from '../consents/service.ts'
import type { HeldAccount } from './queries.ts'

/** Places left to the pen. */
const HEALTH = { health: '', illness: '', disabilityType: '', disabilityGrade: '' } as const
const BANK = { bankName: '', bankBranch: '', bankCard: '' } as const

/**
 * The file as far as it may stand on paper: health and account that nobody has agreed to hand on (PIPL 29), or agrees to
 * no longer, leave the place to the pen, beside which the consent is signed.
 */
export function withConsentOnly(file: HardshipFile): HardshipFile {
  const held = heldBack(file)
  const isHeld = (kind: LeftBlank['kind'], personId?: string): boolean =>
    held.some((each) => each.kind === kind && (personId === undefined || each.personId === personId))
  return {
    ...file,
    fields: {
      ...file.fields,
      ...(isHeld('health', file.personId) ? HEALTH : {}),
      ...(isHeld('bank') ? BANK : {}),
    },
    members: file.members.map((member) => (isHeld('health', member.personId) ? { ...member, ...HEALTH } : member)),
  }
}

/** Whose health and account the papers of a file do not say, and why. */
export function heldBack(file: HardshipFile): (LeftBlank & { readonly personId: string })[] {
  const holderId = file.fields.bankHolderId ?? file.personId
  const parts = [
    ...file.consentsMissing.map((part) => ({ ...part, why: 'missing' as const })),
    ...file.hidden.map((part) => ({ ...part, why: 'withdrawn' as const })),
  ]
  return parts.flatMap(({ kind, personId, why }) => {
    const personName = file.members.find((member) => member.personId === personId)?.name
    if (kind === 'child' || personName === undefined || (kind === 'bank' && personId !== holderId)) return []
    return [{ personId, personName, kind, why }]
  })
}

/** The same on one form; a form without such boxes leaves none of them blank. */
export function leftBlankOn(form: FileForm, file: HardshipFile): LeftBlank[] {
  return heldBack(file)
    // The letter is the worker's own; of health it says that of his relatives.
    .filter(({ kind, personId }) => SAYS[kind].includes(form) && (form !== 'application' || personId !== file.personId))
    .map(({ personName, kind, why }) => ({ personName, kind, why }))
}

/** Accounts of payees that must not be printed, by the payee. */
export async function refusedAccounts(ctx: Context, held: readonly HeldAccount[]): Promise<Map<string, LeftBlank>> {
  const today = ctx.clock.today()
  const consents = await consentsOf(ctx.store.db, [...new Set(held.map(({ holderId }) => holderId))])
  const byHolder = Map.groupBy(consents.filter(({ kind }) => kind === 'bank'), ({ personId }) => personId)
  return new Map(
    held.flatMap(({ personId, personName, holderId }): [string, LeftBlank][] => {
      const own = byHolder.get(holderId) ?? []
      if (own.some((each) => isValid(each, today))) return []
      return [[personId, { personName, kind: 'bank', why: own.length === 0 ? 'missing' : 'withdrawn' }]]
    }),
  )
}

/** Forms with boxes for it. */
const SAYS: Readonly<Record<LeftBlank['kind'], readonly FileForm[]>> = {
  health: ['file_sheet', 'application', 'visit_sheet', 'aid_application', 'aid_approval', 'entry_guide'],
  bank: ['file_sheet', 'aid_application', 'aid_approval', 'entry_guide'],
}
