import {
  FILE_FORMS, LABOUR_FORMS, LIST_FORMS, type FileForm, type LabourForm, type ListForm,
} from '../../../shared/contract/form-names.ts'
import type { Campaign } from '../../../shared/contract/aid.ts'
import type { FileListSpec } from '../../../shared/contract/forms.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import type { LabourAbout } from '../../data/places.ts'

export type FormName = FileForm | ListForm | LabourForm
export type FormInput = Input<'forms.preview'>
export type FileFilter = NonNullable<Extract<FormInput, { form: FileListSpec['form'] }>['filter']>

export type EmploymentPart = NonNullable<Input<'employments.list'>['filter']>

export type LedgerFilter = NonNullable<Extract<FormInput, { form: 'aid_ledger' }>['filter']>

/**
 * What the papers are about: one household, one campaign, the rows of the ledger, the files of a filter; or the labour
 * contracts of a unit or a filter, or one inspection of them.
 */
export type About =
  | { kind: 'file'; id: string }
  | { kind: 'campaign'; id: string }
  | { kind: 'ledger'; filter: LedgerFilter }
  | { kind: 'files'; filter: FileFilter }
  | { kind: 'labour'; unitId: string | null; filter: EmploymentPart; deadlines?: LabourAbout['deadlines'] }
  | { kind: 'inspection'; id: string; unitId: string | null }

/** What the person has chosen; turned into a spec when it is sent. */
export interface Choice {
  form: FormName
  /** Numbers in full, and what for. */
  full: boolean
  why: string | null
  publicFrom: PlainDate | null
  publicTo: PlainDate | null
  complaintPhone: string
  maskName: boolean
  /** 签订情况表: of which day; today without. */
  rateOn: PlainDate | null
  /** 提醒函: until when the unit is asked to answer. */
  answerBy: PlainDate | null
}

/** The papers that there are for it, in the order of the work. */
export function formsFor(about: About, campaign: Campaign | null): readonly FormName[] {
  if (about.kind === 'file') return FILE_ORDER
  if (about.kind === 'ledger') return ['aid_ledger']
  if (about.kind === 'files') return ['summary', 'publicity', 'destroy_list']
  if (about.kind === 'inspection') return about.unitId === null ? ['inspection_sheet'] : ['inspection_sheet', 'reminder_letter', 'unsigned_list']
  if (about.kind === 'labour') {
    const last = about.unitId === null ? 'collective_register' : 'reminder_letter'
    return ['unsigned_list', 'contract_ledger', 'rate_sheet', 'deadline_list', last, 'protected_list']
  }
  return campaign?.kind === 'donation' ? ['donor_list', 'sign_off_sheet', 'publicity'] : ['sign_off_sheet', 'publicity']
}

export function firstChoice(about: About, form: FormName = FIRST[about.kind]): Choice {
  return {
    form, full: false, why: null, publicFrom: null, publicTo: null, complaintPhone: '', maskName: false, rateOn: null,
    answerBy: null,
  }
}

export function toSpec(choice: Choice, about: About): FormInput {
  const why = choice.full ? choice.why : null
  const { form } = choice
  if (isLabourForm(form)) return toLabourSpec(form, choice, about)
  if (isFileForm(form)) return { form, fileId: about.kind === 'file' ? about.id : '', why }
  if (form === 'sign_off_sheet' || form === 'donor_list') {
    return { form, campaignId: about.kind === 'campaign' ? about.id : '', why }
  }
  if (form === 'aid_ledger') return { form, filter: about.kind === 'ledger' ? about.filter : {}, why }
  const { publicFrom, publicTo, complaintPhone, maskName } = choice
  return {
    form,
    filter: about.kind === 'files' ? about.filter : {},
    campaignId: about.kind === 'campaign' ? about.id : null,
    publicFrom, publicTo, complaintPhone, maskName, masked: !choice.full, why,
  }
}

function toLabourSpec(form: LabourForm, choice: Choice, about: About): FormInput {
  const unitId = about.kind === 'labour' || about.kind === 'inspection' ? about.unitId : null
  const filter = about.kind === 'labour' ? about.filter : {}
  switch (form) {
    case 'inspection_sheet':
      return { form, inspectionId: about.kind === 'inspection' ? about.id : '' }
    case 'reminder_letter':
      return { form, unitId: unitId ?? '', answerBy: choice.answerBy }
    case 'protected_list':
      return { form, unitId, why: choice.full ? choice.why : null }
    case 'rate_sheet':
      return { form, unitId, on: choice.rateOn }
    case 'deadline_list':
      return { form, unitId, ...(about.kind === 'labour' ? about.deadlines : {}) }
    case 'collective_register':
      return { form, unitId }
    case 'contract_ledger':
      return { form, filter: unitId === null ? filter : { ...filter, unitId }, why: choice.full ? choice.why : null }
    case 'unsigned_list':
      return { form, filter: unitId === null ? filter : { ...filter, unitId } }
  }
}

/** What keeps a paper from being made, by field; nothing when it can be. */
export function lacksOf({ form, full, why, publicFrom, publicTo, complaintPhone }: Choice): Record<string, string> {
  const lacks: Record<string, string> = {}
  const covered = coveredOf(form)
  if (full && covered !== null && isBlank(why)) lacks['why'] = WHY_LACKS[covered]
  if (form === 'publicity') {
    if (publicFrom === null) lacks['publicFrom'] = '此项必填'
    if (publicTo === null) lacks['publicTo'] = '此项必填'
    else if (publicFrom !== null && publicTo < publicFrom) lacks['publicTo'] = '结束日期早于开始日期'
    if (isBlank(complaintPhone)) lacks['complaintPhone'] = '此项必填'
  }
  return lacks
}

function isBlank(text: string | null): boolean {
  return (text ?? '').trim() === ''
}

/** What stands covered on a paper until somebody says what it is for: numbers, or what tells of health and family. */
export type Covered = 'numbers' | 'health'

export function coveredOf(form: FormName): Covered | null {
  if (form === 'protected_list') return 'health'
  return WITHOUT_NUMBERS.includes(form) ? null : 'numbers'
}

const WHY_LACKS: Readonly<Record<Covered, string>> = {
  numbers: '打印完整号码须写明用途。', health: '打印具体情形须写明用途。',
}

/** The choice for another paper. What was uncovered for one purpose is covered again on a paper of another kind. */
export function chooseForm(choice: Choice, form: FormName): Choice {
  const isSameKind = coveredOf(form) === null || coveredOf(form) === coveredOf(choice.form)
  return isSameKind ? { ...choice, form } : { ...choice, form, full: false, why: null }
}

export function hasWorkbook(form: FormName): boolean {
  if (isLabourForm(form)) return form !== 'reminder_letter' && form !== 'inspection_sheet'
  return form !== 'publicity' && LIST_FORMS.some((list) => list === form)
}

export function isFileForm(form: FormName): form is FileForm {
  return FILE_FORMS.some((each) => each === form)
}

function isLabourForm(form: FormName): form is LabourForm {
  return LABOUR_FORMS.some((each) => each === form)
}

/** What a paper counts. */
export function counterOf(form: FormName, about: About): string {
  if (isFileForm(form)) return '户'
  if (isLabourForm(form)) return LABOUR_COUNTERS[form] ?? '人'
  if (about.kind === 'ledger' || form === 'donor_list') return '笔'
  return about.kind === 'campaign' ? '人' : '户'
}

const LABOUR_COUNTERS: { readonly [K in LabourForm]?: string } = {
  rate_sheet: '家', deadline_list: '条', collective_register: '份', inspection_sheet: '份',
}

const FIRST: Readonly<Record<About['kind'], FormName>> = {
  file: 'file_sheet', campaign: 'sign_off_sheet', ledger: 'aid_ledger', files: 'summary',
  labour: 'unsigned_list', inspection: 'inspection_sheet',
}

const FILE_ORDER: readonly FileForm[] = [
  'application', 'authorisation', 'missing_slip', 'visit_sheet', 'assessment_sheet', 'publicity_result', 'file_sheet',
  'entry_guide', 'aid_application', 'aid_approval', 'folder_index',
]
const WITHOUT_NUMBERS: readonly FormName[] = [
  'missing_slip', 'assessment_sheet', 'publicity_result', 'folder_index', 'publicity', 'donor_list', 'destroy_list',
  'aid_ledger', 'unsigned_list', 'rate_sheet', 'deadline_list', 'collective_register', 'reminder_letter', 'inspection_sheet',
]
