import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { TestApp } from '../../support/make-test-app.ts'
import { bringTo, openFor, type File } from '../hardship/support.ts'

type NewAid = InputOf<AllCalls, 'aid.add'>
type NewCampaign = InputOf<AllCalls, 'campaigns.add'>

/** Money is given on an ordinary day after the approval of 20 March 2026; today is 31 March. */
export const GIVEN_ON = day('2026-03-25')

/** A household whose file the county has approved on 20 March 2026; today is then 31 March. */
export async function openApproved(app: TestApp, name = '王建国'): Promise<File> {
  const file = await openFor(app, name)
  return bringTo(app, file.id, 'file')
}

/** Somebody in the household beside the worker; a student where a school is given. */
export async function addToHousehold(
  app: TestApp,
  file: File,
  name: string,
  school: { school: string; schoolLevel: string } | null = null,
): Promise<string> {
  const members = file.members.map(({ id, personId, relation, school: at, schoolLevel }) => ({
    id, personId, relation, school: at, schoolLevel,
  }))
  const changed = await app.call('hardship.change', {
    id: file.id, fields: {}, lists: { members: [...members, { newPerson: { name }, relation: '20', ...school }] },
  })
  return changed.members.at(-1)?.personId ?? ''
}

/** 500 yuan of living aid to the worker of a file, unless told otherwise. */
export function giftTo(file: File, more: Partial<NewAid> = {}): NewAid {
  return { personId: file.personId, fileId: file.id, aidType: '11', fund: '2', on: GIVEN_ON, amountFen: 50_000, ...more }
}

export async function addCampaign(app: TestApp, more: Partial<NewCampaign> = {}): Promise<string> {
  const campaign = await app.call('campaigns.add', {
    name: '2026年两节送温暖', kind: 'grant', aidType: '21', fund: '3', year: 2026, standardFen: 50_000, budgetFen: 1_000_000, ...more,
  })
  return campaign.id
}

export async function setCeiling(app: TestApp, name: string, value: number, validFrom = '2026-01-01'): Promise<void> {
  await app.call('parameters.set', { name, value, validFrom: day(validFrom), documentNo: '云工发〔2026〕1号', note: null })
}

/** Lines as a plan has them, ready to be recorded. */
export async function planLines(
  app: TestApp,
  id: string,
  filter: Pick<InputOf<AllCalls, 'campaigns.plan'>, 'files' | 'members'> = { files: {} },
): Promise<InputOf<AllCalls, 'campaigns.record'>['lines']> {
  const { lines } = await app.call('campaigns.plan', { id, ...filter })
  return lines.map(({ personId, fileId, amountFen, studentId, school, schoolLevel }) => ({
    personId, fileId, amountFen, studentId, school, schoolLevel,
  }))
}

export async function recordAll(
  app: TestApp,
  id: string,
  lines: InputOf<AllCalls, 'campaigns.record'>['lines'],
  on: PlainDate = GIVEN_ON,
): Promise<void> {
  await app.call('campaigns.record', { id, on, payMethod: '2', lines })
}
