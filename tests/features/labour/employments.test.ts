import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { EMPLOYMENT_STATUSES } from '../../../shared/domain/labour/record.ts'
import { LABOUR_FLAGS } from '../../../shared/domain/labour/flags.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { randomFacts, seeded } from '../../domain/labour/random-facts.ts'
import type { SlowFacts } from '../../domain/labour/slow-model.ts'
import { addUnit, employ, term, type NewEmployment } from './support.ts'

describe('an employment', () => {
  it('without a contract says since when double pay is owed and on what article it rests', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const employment = await employ(app, await addUnit(app), '王建国')
    expect(employment).toMatchObject({
      name: '王建国', unitName: '宏达机械厂', status: 'unsigned_double', level: 'red',
      doublePay: { from: '2025-04-01', to: '2025-06-30', days: 91 },
    })
    expect(employment.findings.map(({ finding, rule }) => [finding, rule])).toEqual([
      ['unsigned_double', 'C3'], ['double_pay', 'C3'],
    ])
  })

  it('signed late keeps the interval of double pay, and Ctrl+Z takes the contract away again', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { id } = await employ(app, await addUnit(app), '王建国')
    const signed = await app.call('employments.change', {
      id, contracts: [term('2025-06-01', '2028-05-31', { probationEndsOn: day('2025-12-31') })],
    })
    expect(signed).toMatchObject({
      status: 'signed_fixed', flags: ['late_sign', 'prob_too_long'], daysToExpiry: 1066, probationLimitEndsOn: '2025-11-30',
      doublePay: { from: '2025-04-01', to: '2025-05-31', days: 61 },
    })
    await app.call('undo.last')
    expect((await app.call('employments.get', { id })).status).toBe('unsigned_double')
  })

  it.each([
    ['a month for the first day of work', { hiredOn: '2025-03' as never }, [], ['hiredOn']],
    ['a contract without its first day', {}, [{ term: 'open' as const }], ['startsOn']],
    ['a fixed term without its last day', {}, [{ term: 'fixed' as const, startsOn: day('2025-03-01') }], ['endsOn']],
  ])('with %s is insufficient, not guessed', async (_what, fields, contracts, lacking) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const employment = await employ(app, await addUnit(app), '王建国', { fields, contracts })
    expect(employment).toMatchObject({ status: 'insufficient', lacking, level: 'yellow', doublePay: null })
  })

  it('that ended is over even where the first day is not known', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const fields = { hiredOn: null, endedOn: day('2025-05-31'), endReason: '37' }
    const employment = await employ(app, await addUnit(app), '王建国', { fields })
    expect(employment.status).toBe('ended')
  })

  it('counts the contracts of an earlier employment with the same employer', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    const first = await employ(app, unitId, '王建国', {
      fields: { hiredOn: day('2022-01-01'), endedOn: day('2023-12-31') },
      contracts: [term('2022-01-01', '2023-12-31', { probationEndsOn: day('2022-02-28') })],
    })
    const again = await employ(app, unitId, '王建国', {
      personId: first.personId, fields: { hiredOn: day('2025-03-01') },
      contracts: [term('2025-03-01', '2027-02-28', { probationEndsOn: day('2025-04-30') })],
    })
    expect(again.flags).toEqual(['prob_repeat'])
  })

  it('of a woman on maternity leave is extended, and the list says so without her events', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const employment = await employ(app, await addUnit(app), '李梅', {
      fields: { hiredOn: day('2023-04-01') },
      contracts: [term('2023-04-01', '2025-03-31')],
      events: [{ kind: 'pregnancy', bornOn: day('2025-02-10') }],
    })
    expect(employment).toMatchObject({ status: 'extended_by_law', extendedTo: '2026-02-10', flags: ['protected'] })
    const { rows } = await app.call('employments.list')
    expect(Object.keys(rows[0] ?? {})).not.toContain('events')
  })

  it('says when the worker has no copy of the text', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const employment = await employ(app, await addUnit(app), '王建国', {
      contracts: [term('2025-03-01', '2028-02-29', { delivered: false })],
    })
    expect(employment.findings.map(({ finding }) => finding)).toContain('no_copy')
  })
})

it('counts what each of several filters selects, as of today', async () => {
  const app = await makeTestApp({ today: '2025-06-30' })
  const unitId = await addUnit(app)
  await employ(app, unitId, '王建国')
  await employ(app, unitId, '李梅', { contracts: [term('2025-03-01', '2025-07-15')] })
  const filters = [{}, { statuses: ['unsigned_double' as const] }, { flags: ['expiring_30' as const] }, { text: '王' }, { toCheck: true }]
  expect(await app.call('employments.counts', { filters })).toEqual([2, 1, 1, 1, 0])
  await employ(app, unitId, '赵敏')
  const other = await addUnit(app, '盛源纺织')
  await employ(app, other, '王芳')
  const ofOther = filters.map((filter) => ({ ...filter, unitId: other }))
  expect(await app.call('employments.counts', { filters: ofOther })).toEqual([1, 1, 0, 1, 0])
})

describe('papers that contradict themselves', () => {
  const cases: readonly [string, Omit<Partial<NewEmployment>, 'fields'> & { fields?: object }, string, string][] = [
    ['end before start', { contracts: [term('2025-03-01', '2025-02-01')] }, 'contract_ends_before_start', 'contracts.0.endsOn'],
    [
      'probation outside the term', { contracts: [term('2025-03-01', '2025-08-31', { probationEndsOn: day('2025-09-30') })] },
      'probation_outside_term', 'contracts.0.probationEndsOn',
    ],
    [
      'overlapping contracts', { contracts: [term('2025-03-01', '2026-02-28'), term('2026-01-01', '2026-12-31')] },
      'contracts_overlap', 'contracts.1.startsOn',
    ],
    [
      'one pregnancy typed twice', {
        events: [{ kind: 'pregnancy', dueOn: day('2025-09-01') }, { kind: 'pregnancy', dueOn: day('2025-09-01'), bornOn: day('2025-08-30') }],
      }, 'event_twice', 'events.1.kind',
    ],
    ['leaving before coming', { fields: { endedOn: day('2025-01-01') } }, 'employment_ends_before_start', 'endedOn'],
    [
      'an extension that ends first', { contracts: [term('2025-03-01', '2026-02-28', { extendedTo: day('2026-01-31') })] },
      'extension_before_end', 'contracts.0.extendedTo',
    ],
  ]

  it.each(cases)('%s is refused by its name and field', async (_what, more, reason, field) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    await expect(employ(app, await addUnit(app), '王建国', more)).rejects.toMatchObject({
      body: { code: 'rule_broken', reason, fields: { [field]: reason } },
    })
  })

  it.each(cases)('%s is kept as it is when somebody says why', async (_what, more, problem) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const employment = await employ(app, await addUnit(app), '王建国', { ...more, checkWhy: '合同原件如此' })
    expect(employment.problems.map((each) => each.problem)).toContain(problem)
    const { rows } = await app.call('employments.list', { filter: { toCheck: true } })
    expect(rows.map(({ checkWhy }) => checkWhy)).toEqual(['合同原件如此'])
  })

  it('work before the age of sixteen is refused', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { id: personId } = await app.call('members.add', { name: '小明', birthOn: day('2009-03-02') })
    await expect(employ(app, await addUnit(app), '小明', { personId })).rejects.toMatchObject({
      body: { reason: 'hired_before_16' },
    })
  })

  it('two full-time employments with one unit at a time are refused, several part-time ones are not', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    const { personId } = await employ(app, unitId, '王建国')
    await expect(employ(app, unitId, '王建国', { personId })).rejects.toMatchObject({
      body: { reason: 'employments_overlap' },
    })
    const part = await employ(app, unitId, '王建国', { personId, fields: { form: '2', dailyHours: 3 } })
    expect(part.status).toBe('part_time_oral')
  })
})

describe('renewing many at once', () => {
  it('does those that can be done and names the others', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    const ends = [term('2025-03-01', '2025-06-30')]
    const one = await employ(app, unitId, '王建国', { contracts: ends })
    const two = await employ(app, unitId, '李明', { contracts: ends })
    const next = { ...term('2025-07-01', '2028-06-30'), signedOn: day('2025-06-25') }
    const reply = await app.call('employments.renewMany', {
      rows: [{ id: one.id, contract: next }, { id: two.id, contract: { ...next, startsOn: day('2025-06-01') } }],
    })
    expect(reply).toMatchObject({ done: 1, refused: [{ id: two.id, name: '李明', error: { reason: 'contracts_overlap' } }] })
    expect((await app.call('employments.get', { id: one.id })).contracts).toHaveLength(2)
    expect((await app.call('employments.get', { id: two.id })).contracts).toHaveLength(1)
    await app.call('undo.last')
    expect((await app.call('employments.get', { id: one.id })).contracts).toHaveLength(1)
  })
})

/** Names of those a filter finds. */
async function found(app: TestApp, filter: object): Promise<string[]> {
  return names((await app.call('employments.list', { filter, limit: 500 })).rows)
}

describe('the list', () => {
  it('moves on with the day: what was in its first month is in double pay a month later', async () => {
    const app = await makeTestApp({ today: '2025-03-31' })
    await employ(app, await addUnit(app), '王建国')
    expect(await found(app, { statuses: ['unsigned_grace'] })).toEqual(['王建国'])
    app.setToday('2025-04-01')
    expect(await found(app, { statuses: ['unsigned_grace'] })).toEqual([])
    expect(await found(app, { statuses: ['unsigned_double'], level: 'red' })).toEqual(['王建国'])
    app.setToday('2025-03-10')
    expect(await found(app, { statuses: ['unsigned_grace'] })).toEqual(['王建国'])
  })

  it('moves on with the local reading of one month', async () => {
    const app = await makeTestApp({ today: '2025-04-01' })
    await employ(app, await addUnit(app), '王建国')
    expect(await found(app, { statuses: ['unsigned_double'] })).toEqual(['王建国'])
    await app.call('parameters.set', {
      name: 'contract.full_month', value: 'civil_code', validFrom: day('2025-01-01'), documentNo: null, note: null,
    })
    expect(await found(app, { statuses: ['unsigned_grace'] })).toEqual(['王建国'])
  })

  it.each([
    ['a part of the name', { text: '建国' }, ['王建国']],
    ['initials', { text: 'lm' }, ['李明']],
    ['who has no contract', { statuses: ['unsigned_double'] }, ['王建国']],
    ['whose term runs out', { flags: ['expiring_30', 'expiring_60'] }, ['李明']],
    ['the colour', { level: 'red' }, ['王建国']],
    ['the form', { form: '2' }, []],
  ])('finds by %s', async (_what, filter, who) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    await employ(app, unitId, '王建国')
    await employ(app, unitId, '李明', { contracts: [term('2025-03-01', '2025-07-31')] })
    expect(await found(app, { unitId, ...filter })).toEqual(who)
  })

  it.each(['name', 'expiry', 'hired', 'newest'] as const)('goes page by page by %s without losing anybody', async (sort) => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    for (const [i, name] of ['王一', '王二', '王一', '李三', '赵四'].entries()) {
      await employ(app, unitId, name, { contracts: i % 2 === 0 ? [] : [term('2025-03-01', '2026-02-28')] })
    }
    const all = (await app.call('employments.list', { sort })).rows.map(({ id }) => id)
    const paged: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof app.call<'employments.list'>>> = await app.call('employments.list', {
        sort, limit: 2, after,
      })
      paged.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect([all.length, paged]).toEqual([5, all])
  })

  it('hides whoever is in the recycle bin, and the record that is', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    const one = await employ(app, unitId, '王建国')
    const two = await employ(app, unitId, '李明')
    await app.call('members.remove', { id: one.personId })
    await app.call('employments.remove', { id: two.id, why: '录错单位' })
    expect(await found(app, {})).toEqual([])
  })

  it('shows the employments of somebody who comes back from the recycle bin, under the name of then', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { personId } = await employ(app, await addUnit(app), '王建国')
    await app.call('members.remove', { id: personId })
    await app.call('trash.restore', { entity: 'person', id: personId })
    await app.call('members.change', { id: personId, fields: { name: '李建国' } })
    await employ(app, await addUnit(app, '盛源纺织'), '刘一')
    expect(await found(app, {})).toEqual(['李建国', '刘一'])
  })

  it('shows again what comes back from the recycle bin', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { id } = await employ(app, await addUnit(app), '王建国')
    await app.call('employments.remove', { id, why: '录错单位' })
    expect(await app.call('trash.list')).toMatchObject([{ entity: 'employment', label: '王建国 宏达机械厂', why: '录错单位' }])
    app.setToday('2026-03-01')
    await app.call('trash.restore', { entity: 'employment', id })
    expect(await found(app, { statuses: ['unsigned_deemed_open'] })).toEqual(['王建国'])
  })

  it('keeps its unit out of the recycle bin', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    await employ(app, unitId, '王建国')
    await expect(app.call('units.remove', { id: unitId })).rejects.toMatchObject({ body: { reason: 'unit_in_use' } })
  })

  it('goes with a person who is merged into another', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const { personId } = await employ(app, await addUnit(app), '王建囯')
    const { id: keepId } = await app.call('members.add', { name: '王建国' })
    await app.call('members.merge', { keepId, mergeId: personId })
    expect(await found(app, {})).toEqual(['王建国'])
  })
})

describe('what is kept with each employment for the list', () => {
  it('never disagrees with the rule, whatever day it is', async () => {
    const app = await makeTestApp({ today: '2020-01-01' })
    const unitId = await addUnit(app)
    const forms = { full_time: '1', part_time: '2', agency: '3', rehired_retiree: '4', intern: '5', civil_labour: '6' }
    for (let seed = 1; seed <= 60; seed += 1) {
      const facts: SlowFacts = randomFacts(seeded(seed + 900))
      const { id: personId } = await app.call('members.add', {
        name: `王${seed}`, ...(facts.birthOn === undefined ? {} : { birthOn: day(facts.birthOn) }),
        sex: facts.sex === 'male' ? '1' : '2',
      })
      const contracts = facts.contracts.map((one) => ({
        term: one.term, startsOn: day(one.startsOn), probationOnly: one.probationOnly ?? false,
        ...(one.signedOn === undefined ? {} : { signedOn: day(one.signedOn) }),
        ...(one.endsOn === undefined ? {} : { endsOn: day(one.endsOn) }),
        ...(one.agreedExtensionTo === undefined ? {} : { extendedTo: day(one.agreedExtensionTo) }),
        ...(one.probationEndsOn === undefined ? {} : { probationEndsOn: day(one.probationEndsOn) }),
      }))
      const events = (facts.events ?? []).flatMap((event): NonNullable<NewEmployment['events']> =>
        event.kind === 'medical'
          ? [{ kind: event.kind, fromOn: day(event.from), totalWorkYears: event.totalWorkYears }]
          : event.kind === 'work_injury'
            ? [{ kind: event.kind, grade: event.grade }]
            : [],
      )
      const fields = {
        hiredOn: day(facts.hiredOn), form: forms[facts.employmentForm], retirementClass: facts.retirementClass ?? null,
        dailyHours: facts.dailyHours ?? null, weeklyHours: facts.weeklyHours ?? null,
        endedOn: facts.endedOn === undefined ? null : day(facts.endedOn),
      }
      await employ(app, unitId, '', { personId, fields, contracts, events, checkWhy: '随机' })
    }
    for (const today of ['2008-02-01', '2012-03-31', '2019-09-30', '2020-02-29', '2024-03-01', '2025-01-31', '2026-08-31']) {
      app.setToday(today)
      const { rows } = await app.call('employments.list', { limit: 500 })
      for (const status of EMPLOYMENT_STATUSES) {
        const { rows: some } = await app.call('employments.list', { filter: { statuses: [status] }, limit: 500 })
        expect([today, status, names(some)]).toEqual([today, status, names(rows.filter((row) => row.status === status))])
      }
      for (const flag of LABOUR_FLAGS) {
        const { rows: some } = await app.call('employments.list', { filter: { flags: [flag] }, limit: 500 })
        expect([today, flag, names(some)]).toEqual([today, flag, names(rows.filter(({ flags }) => flags.includes(flag)))])
      }
      const { rows: red } = await app.call('employments.list', { filter: { level: 'red' }, limit: 500 })
      expect([today, names(red)]).toEqual([today, names(rows.filter(({ level }) => level === 'red'))])
    }
  })
})

function names(rows: readonly { name: string }[]): string[] {
  return rows.map(({ name }) => name)
}
