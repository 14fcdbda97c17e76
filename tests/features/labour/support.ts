import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import type { TestApp } from '../../support/make-test-app.ts'

export type NewEmployment = InputOf<AllCalls, 'employments.add'>
export type NewContract = NonNullable<NewEmployment['contracts']>[number]

export async function addUnit(app: TestApp, name = '宏达机械厂'): Promise<string> {
  return (await app.call('units.add', { name })).id
}

/** A worker with a full-time relation to the unit since 1 March 2025, unless told otherwise. */
export async function employ(
  app: TestApp,
  unitId: string,
  name: string,
  { fields, ...more }: Omit<Partial<NewEmployment>, 'fields'> & { fields?: Partial<NewEmployment['fields']> } = {},
): Promise<Employment> {
  const personId = more.personId ?? (await app.call('members.add', { name })).id
  const all = { unitId, hiredOn: day('2025-03-01'), ...fields }
  return app.call('employments.add', { ...more, personId, fields: all })
}

export function term(startsOn: string, endsOn: string, more: Partial<NewContract> = {}): NewContract {
  return { term: 'fixed', startsOn: day(startsOn), endsOn: day(endsOn), ...more }
}
