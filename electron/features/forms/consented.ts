import type { HardshipFile } from '../../../shared/contract/hardship.ts'

const HEALTH = { health: null, illness: null, disabilityType: null, disabilityGrade: null } as const
const BANK = { bankName: null, bankBranch: null, bankCard: null } as const

/**
 * The file as far as it may stand on paper: health and account that nobody has agreed to hand on (PIPL 29) leave the
 * place to the pen, beside which the consent is signed.
 */
export function withConsentOnly(file: HardshipFile): HardshipFile {
  const lacks = (kind: 'health' | 'bank', personId?: string): boolean =>
    file.consentsMissing.some((each) => each.kind === kind && (personId === undefined || each.personId === personId))
  return {
    ...file,
    fields: {
      ...file.fields,
      ...(lacks('health', file.personId) ? HEALTH : {}),
      ...(lacks('bank') ? BANK : {}),
    },
    members: file.members.map((member) => (lacks('health', member.personId) ? { ...member, ...HEALTH } : member)),
  }
}
