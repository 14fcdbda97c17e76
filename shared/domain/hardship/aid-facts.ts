import type { PlainDate } from '../plain-date.ts'
import type { HardshipState } from './codes.ts'

/** One row of the ledger. Codes are bare, money is fen. */
export type AidGiven = {
  readonly id: string | null
  readonly personId: string
  readonly fileId: string | null
  readonly campaignId: string | null
  readonly aidType: string
  readonly fund: string | null
  readonly on: PlainDate
  readonly amountFen: number
  readonly goods: string | null
  readonly studentId: string | null
  readonly school: string | null
  readonly schoolLevel: string | null
  readonly schoolYear: number | null
}

/** The file that the aid hangs on. */
export type AidFile = {
  readonly state: HardshipState
  readonly category: string | null
  readonly area: 'town' | 'village'
  readonly approvedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  /** Everybody of the household, the worker too. */
  readonly personIds: readonly string[]
}

export type AidFacts = {
  readonly aid: AidGiven
  readonly file: AidFile | null
  /** What the ledger holds for the household, or for the payee without a file; the row itself is passed over. */
  readonly others: readonly AidGiven[]
  readonly today: PlainDate
}
