import type { AidRow, Campaign } from '../../../shared/contract/aid.ts'
import type { LeftBlank } from '../../../shared/contract/forms.ts'
import type { HardshipFile, HardshipRow, HardshipSum } from '../../../shared/contract/hardship.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'

/** What a paper shows of a person's own record; codes bare, numbers in full or masked by whoever gathers. */
export interface PaperPerson {
  readonly id: string
  readonly name: string
  readonly sex: string | null
  readonly birthOn: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly education: string | null
  readonly marital: string | null
  readonly hukouType: string | null
  readonly hukouAddress: string | null
  readonly modelWorker: string | null
  readonly idNo: string | null
  readonly mobile: string | null
  readonly phone2: string | null
  readonly address: string | null
  readonly firstWorkOn: string | null
  readonly unitName: string | null
  readonly unionName: string | null
  readonly bankCard: string | null
}

/** Where the worker earns, for the fields of the form that stand on the unit. */
export interface PaperUnit {
  readonly ownership: string | null
  /** Code of `industry`, the national table. */
  readonly industry: string | null
}

/** Who prints, where and when. */
export interface PaperOffice {
  readonly townshipName: string
  readonly unionName: string
  readonly organiserName: string
  readonly today: PlainDate
}

/** Words of the code tables. */
export interface PaperWords {
  /** An empty code stays empty: a place left to the pen. */
  labelOf(list: string, code: string | null): string | null
  optionsOf(list: string): readonly { readonly code: string; readonly label: string }[]
}

/** Everything that the papers of one household show. */
export interface FilePapers {
  readonly file: HardshipFile
  readonly sum: HardshipSum
  readonly worker: PaperPerson
  readonly unit: PaperUnit
  /** Everybody of the household, by id. */
  readonly people: ReadonlyMap<string, PaperPerson>
  /** In full, or only its last four digits; empty where it is left to the pen. */
  readonly bankCard: string | null
  /** What the household got, oldest first. */
  readonly aid: readonly AidRow[]
  readonly office: PaperOffice
  readonly words: PaperWords
}

/** A file in a list, with what the county's summary asks for beside it. */
export interface ListedFile {
  readonly row: HardshipRow
  readonly person: PaperPerson
  readonly closedOn: string | null
  readonly destroyFrom: string | null
  readonly exitReason: string | null
  readonly retentionPlace: string | null
}

/** A campaign with what was handed out and given. */
export interface CampaignPapers {
  readonly campaign: Campaign
  /** In the order of the sheet. */
  readonly aid: readonly AidRow[]
  readonly donors: readonly {
    readonly donorName: string
    readonly unitName: string | null
    readonly amountFen: number
    readonly on: string
    readonly note: string | null
  }[]
  /** Accounts of the payees, in full or only their last four digits; empty where `leftBlank` says why. */
  readonly accounts: ReadonlyMap<string, string>
  readonly leftBlank: readonly LeftBlank[]
  readonly office: PaperOffice
  readonly words: PaperWords
}
