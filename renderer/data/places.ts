import type { Input } from '../bridge.ts'
import type { LabourForm, ListForm } from '../../shared/contract/form-names.ts'

/** Every screen and what it needs to be opened: the one list of names that `goTo` takes. */
export interface ScreenParams {
  start: Record<never, never>
  /** `preset` narrows the list: field names of `MemberFilter`, as JSON text. */
  members: { preset?: string }
  member: { id: string }
  'member-new': { unitId?: string; unionId?: string }
  units: Record<never, never>
  /** `new` in place of an id opens an empty form. */
  unit: { id: string }
  unions: Record<never, never>
  union: { id: string }
  /** `preset` narrows the list: field names of `HardshipFilter`, as JSON text. */
  hardships: { preset?: string }
  /** `part` opens one of its parts: `sum`, `steps`. */
  hardship: { id: string; part?: string }
  'hardship-new': { personId?: string }
  /** Without an id: every file that is to go up. */
  'hardship-check': { id?: string }
  'hardship-overview': Record<never, never>
  surveys: Record<never, never>
  survey: { id: string }
  /**
   * 帮扶台账. `preset` narrows it: field names of `AidFilter`, as JSON text. With a payee the form for a new line is open.
   */
  aid: { preset?: string; payeeId?: string; payeeName?: string }
  campaigns: Record<never, never>
  /** `new` in place of an id opens an empty form. */
  campaign: { id: string }
  /** 劳动合同. `preset` narrows the list: field names of `EmploymentFilter`, as JSON text. */
  labour: { preset?: string }
  /** `part` opens one of its parts: `contracts`, `events`. */
  employment: { id: string; part?: string }
  'employment-new': { personId?: string; unitId?: string }
  deadlines: { unitId?: string }
  /** 签订率, of the town or of one unit. */
  rates: { unitId?: string }
  'rate-snapshots': { unitId?: string }
  agency: { unitId?: string }
  protected: { unitId?: string }
  inspections: { unitId?: string }
  /** `new` in place of an id opens an empty form, of that unit. */
  inspection: { id: string; unitId?: string }
  /** `list` is a key of `COLLECTIVE_LISTS`. */
  collectives: { unitId?: string; list?: string }
  /** `new` in place of an id opens an empty form, of that unit. */
  collective: { id: string; unitId?: string }
  'collective-coverage': Record<never, never>
  /**
   * Papers of a file, of a campaign, of the rows of `ledger` (field names of `AidFilter`) or of the files of `preset`
   * (field names of `HardshipFilter`); or of labour contracts by `labour` (`LabourAbout`); all as JSON text. `form` is the
   * paper that is shown first.
   */
  forms: {
    fileId?: string; campaignId?: string; ledger?: string; preset?: string; labour?: string; form?: ListForm | LabourForm
  }
  import: Record<never, never>
  'import-batch': { id: string }
  /** `preset` as in `members`: what is to be printed. */
  roster: { preset?: string }
  /** 上报. */
  packages: Record<never, never>
  /** 县级汇总: what townships send, taken into one store. */
  county: Record<never, never>
  'county-receive': Record<never, never>
  /** `part` opens one of its parts: `same`. */
  'county-conflicts': { part?: string }
  'county-files': Record<never, never>
  'county-kept': Record<never, never>
  'county-lists': Record<never, never>
  history: Record<never, never>
  trash: Record<never, never>
  /** `restore` opens the restore of that backup. */
  backups: { restore?: string }
  /** 交接. */
  handover: Record<never, never>
  settings: { part?: string }
  help: { page?: string }
}
/** What papers of labour contracts are about: one inspection, one unit, or those of a filter (`EmploymentFilter`). */
export interface LabourAbout {
  inspectionId?: string
  unitId?: string
  filter?: NonNullable<Input<'employments.list'>['filter']>
  /** 到期提醒表: how far it looks and of what; all within 60 days without. */
  deadlines?: Pick<Extract<Input<'forms.preview'>, { form: 'deadline_list' }>, 'days' | 'kind'>
}
export type ScreenKey = keyof ScreenParams

/** A screen with its parameters. */
export type Place = { [K in ScreenKey]: { screen: K; params: ScreenParams[K] } }[ScreenKey]
