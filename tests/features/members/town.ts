import type { InputOf, OutputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import { day, isPlainMonth, type PlainMonth } from '../../../shared/domain/plain-date.ts'
import type { ErrorBody } from '../../../shared/errors.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

export interface Town {
  readonly app: TestApp
  readonly mill: string
  readonly weavers: string
  readonly millUnion: string
  readonly weaversUnion: string
}

export type NewPerson = InputOf<AllCalls, 'members.add'>
export type Person = OutputOf<AllCalls, 'members.add'>

/** Two employers with a union each; today is 2 March 2026. */
export async function makeTown(): Promise<Town> {
  const app = await makeTestApp()
  const mill = await app.call('units.add', { name: '云桥镇宏达面粉机械有限公司', aliases: ['宏达厂'] })
  const weavers = await app.call('units.add', { name: '盛源纺织' })
  const millUnion = await app.call('unions.add', { name: '宏达面粉机械工会', unitIds: [mill.id] })
  const weaversUnion = await app.call('unions.add', { name: '盛源纺织工会', unitIds: [weavers.id] })
  return { app, mill: mill.id, weavers: weavers.id, millUnion: millUnion.id, weaversUnion: weaversUnion.id }
}

/** A member of the mill's union since a day. */
export async function addMember(town: Town, name: string, joinedOn: string, more: Partial<NewPerson> = {}): Promise<Person> {
  const membership = { unionId: town.millUnion, joinedOn: day(joinedOn) }
  return town.app.call('members.add', { name, unitId: town.mill, membership, ...more })
}

/** All a member needs to be counted. */
export const COMPLETE = {
  idNo: '420981199003071231',
  ethnicity: '01',
  political: '13',
  education: '60',
  mobile: '13812345678',
  employmentForm: '1',
  hiredOn: day('2015-04-01'),
  migrant: true,
  dispatch: false,
  consentOn: day('2026-01-05'),
} as const

/** What a call is refused with; fails when it is not refused. */
export async function refusal(work: Promise<unknown>): Promise<ErrorBody> {
  try {
    await work
  } catch (error) {
    if (error instanceof AppError) return error.body
    throw error
  }
  throw new Error('the call was not refused')
}

export async function namesFor(app: TestApp, input: InputOf<AllCalls, 'members.search'>): Promise<string[]> {
  const { rows } = await app.call('members.search', input)
  return rows.map((row) => row.name)
}

export function month(text: string): PlainMonth {
  if (!isPlainMonth(text)) throw new Error(`not a month: ${text}`)
  return text
}
