import type { Campaign, CampaignPatch } from '../../../shared/contract/aid.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import type { NamedPerson } from '../../ui/PersonInput.tsx'
import type { ReadForm } from '../../ui/RecordForm.tsx'

/** A campaign as typed: amounts and days as text. */
export interface CampaignValues {
  name: string | null
  kind: Campaign['kind']
  aidType: string | null
  fund: string | null
  year: number | null
  from: string | null
  to: string | null
  standard: string | null
  budget: string | null
  goods: string | null
  documentNo: string | null
  organiser: string | null
  forPerson: NamedPerson
  note: string | null
}

const NOBODY: NamedPerson = { personId: null, name: null }

export function emptyCampaign(year: number, organiser: string): CampaignValues {
  return {
    name: null, kind: 'grant', aidType: null, fund: null, year, from: null, to: null, standard: null, budget: null,
    goods: null, documentNo: null, organiser: organiser === '' ? null : organiser, forPerson: NOBODY, note: null,
  }
}

export function campaignValues(campaign: Campaign): CampaignValues {
  const { standardFen, budgetFen, forPersonId, forPersonName, ...rest } = campaign
  return {
    ...rest,
    standard: amountText(standardFen),
    budget: amountText(budgetFen),
    forPerson: { personId: forPersonId, name: forPersonName },
  }
}

/** What the call takes of the touched fields; says what is wrong by field. */
export function readCampaign(patch: Partial<CampaignValues>): ReadForm<CampaignPatch> {
  const { name, aidType, year, from, to, standard, budget, forPerson, ...rest } = patch
  const errors: Record<string, string> = {}
  const fields: CampaignPatch = pickText(rest)
  if (name !== undefined) {
    if ((name ?? '').trim() === '') errors['name'] = '请填活动名称'
    else fields.name = name ?? ''
  }
  if (aidType === null) errors['aidType'] = '请选帮扶类型'
  else if (aidType !== undefined) fields.aidType = aidType
  if (year !== undefined) {
    if (year === null || year < 1990 || year > 2100) errors['year'] = '请填四位年份'
    else fields.year = year
  }
  for (const [field, text] of [['from', from], ['to', to]] as const) {
    if (text === undefined) continue
    if (text === null || isPlainDate(text)) fields[field] = text
    else errors[field] = '请填日期，例如 2026-01-20'
  }
  for (const [field, text] of [['standardFen', standard], ['budgetFen', budget]] as const) {
    if (text === undefined) continue
    const read = text === null ? { fen: null } : readAmount(text)
    if ('problem' in read) errors[field] = amountProblem(read.problem)
    else fields[field] = read.fen
  }
  if (forPerson !== undefined) {
    if (forPerson.personId === null && forPerson.name !== null) errors['forPersonId'] = '请从名单里选人'
    else fields.forPersonId = forPerson.personId
  }
  return Object.keys(errors).length === 0 ? { ok: true, fields } : { ok: false, errors }
}

const TEXT_FIELDS = ['kind', 'fund', 'goods', 'documentNo', 'organiser', 'note'] as const

/** The values of a stored campaign hold more than its fields. */
function pickText(rest: Partial<Pick<CampaignValues, (typeof TEXT_FIELDS)[number]>>): CampaignPatch {
  const given = TEXT_FIELDS.flatMap((field) => (rest[field] === undefined ? [] : [[field, rest[field]] as const]))
  return Object.fromEntries(given)
}
