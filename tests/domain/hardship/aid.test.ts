import { describe, expect, it } from 'vitest'
import type { AidFacts, AidFile, AidGiven } from '../../../shared/domain/hardship/aid-facts.ts'
import { checkAid, judgeAid, overBudget } from '../../../shared/domain/hardship/aid.ts'
import type { AidCeiling } from '../../../shared/domain/hardship/policy.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { policy } from './build.ts'

const file: AidFile = {
  state: 'on_file', category: '1', area: 'town', approvedOn: day('2026-03-10'), closedOn: null,
  personIds: ['worker', 'husband', 'student'],
}

function gift(over: Partial<AidGiven> = {}): AidGiven {
  return {
    id: null, personId: 'worker', fileId: 'file', campaignId: null, aidType: '11', fund: '1', on: day('2026-04-15'),
    amountFen: 300_000, goods: null, studentId: null, school: null, schoolLevel: null, schoolYear: null, ...over,
  }
}

function earlier(over: Partial<AidGiven> = {}): AidGiven {
  return gift({ id: 'earlier', on: day('2026-03-20'), ...over })
}

function found(
  over: Partial<AidGiven>,
  context: Partial<AidFacts> = {},
  ceilings: readonly AidCeiling[] = [],
): string[] {
  const facts = { aid: gift(over), file, others: [], today: day('2026-12-31'), ...context }
  return checkAid(facts, { ...policy, ceilings }).map(({ level, reason }) => `${level} ${reason}`)
}

describe('a gift', () => {
  it.each<[string, Partial<AidGiven>, Partial<AidFacts>, string[]]>([
    ['to the worker on file', {}, {}, []],
    ['to somebody of the household', { personId: 'husband' }, {}, []],
    ['to a stranger', { personId: 'cousin' }, {}, ['stop payee_not_in_household']],
    ['of tomorrow', { on: day('2027-01-01') }, {}, ['stop in_future']],
    ['of nothing', { amountFen: 0 }, {}, ['stop nothing_given']],
    ['of goods', { amountFen: 0, goods: '米、油' }, {}, []],
    ['of training that costs nothing', { amountFen: 0, aidType: '15' }, {}, []],
    ['of living aid without a file', {}, { file: null }, ['stop file_needed']],
    ['of a festival without a file', { aidType: '22' }, { file: null }, []],
    ['after the file was closed', {}, { file: { ...file, closedOn: day('2026-04-01') } }, ['look file_closed']],
    ['on the last day of the file', {}, { file: { ...file, closedOn: day('2026-04-15') } }, []],
  ])('%s', (_, over, context, findings) => {
    expect(found(over, context)).toEqual(findings)
  })

  it.each([
    ['11', true], ['12', true], ['13', true], ['14', true], ['15', true], ['16', true], ['17', true],
    ['18', false], ['21', false], ['22', false], ['23', false], ['31', false],
  ])('of type %s before approval is blocked: %s', (aidType, blocked) => {
    const student = { studentId: 'student', school: '省职院', schoolLevel: '大专' }
    const findings = found({ aidType, on: day('2026-03-09'), ...student })
    expect(findings).toEqual(blocked ? ['stop before_approval'] : [])
  })

  it('of living aid on a file that nobody approved is blocked', () => {
    expect(found({}, { file: { ...file, state: 'applied', approvedOn: null } })).toEqual(['stop before_approval'])
  })
})

describe('a second gift to a household', () => {
  it.each<[string, Partial<AidGiven>, AidGiven, string[]]>([
    ['in the same month', {}, earlier({ on: day('2026-04-02'), aidType: '23' }), ['look same_month']],
    ['in the next month', {}, earlier({ on: day('2026-03-31') }), []],
    [
      'in the same campaign', { campaignId: 'c' }, earlier({ campaignId: 'c', personId: 'husband' }),
      ['look same_campaign'],
    ],
    ['in another campaign', { campaignId: 'c' }, earlier({ campaignId: 'd' }), []],
    ['that is the same row', { id: 'earlier' }, earlier({ on: day('2026-04-02') }), []],
  ])('%s', (_, over, other, findings) => {
    expect(found(over, { others: [other] })).toEqual(findings)
  })
})

describe('study aid', () => {
  const study = { aidType: '14', studentId: 'student', school: '省职院', schoolLevel: '大专', on: day('2026-08-15') }
  it.each<[string, Partial<AidGiven>, AidGiven[], string[]]>([
    ['to a student of the household', {}, [], []],
    ['without a student', { studentId: null }, [], ['stop student_missing']],
    ['to another student', { studentId: 'nephew' }, [], ['stop student_not_in_household']],
    ['without school and level', { school: null, schoolLevel: ' ' }, [], ['stop missing', 'stop missing']],
    ['of the general kind without a school', { aidType: '13', school: null }, [], []],
    ['a second time in the year', {}, [earlier({ ...study, on: day('2026-03-20') })], ['look study_aid_twice']],
    [
      'of the other kind in the year', {}, [earlier({ ...study, aidType: '13', on: day('2026-03-20') })],
      ['look study_aid_twice'],
    ],
    ['a year later', {}, [earlier({ ...study, on: day('2025-08-15') })], []],
    [
      'paid late for the same school year', { schoolYear: 2025 }, [earlier({ ...study, on: day('2025-08-15') })],
      ['look study_aid_twice'],
    ],
    ['to a brother', {}, [earlier({ ...study, studentId: 'husband', on: day('2026-03-20') })], []],
  ])('%s', (_, over, others, findings) => {
    expect(found({ ...study, ...over }, { others })).toEqual(findings)
  })
})

describe('a ceiling', () => {
  const living: AidCeiling = {
    aidType: '11', fund: null, category: null, per: 'household_year', limit: { fen: 500_000 },
    validFrom: day('2026-01-01'), documentNo: '皖工发〔2019〕30号',
  }
  const before = earlier({ amountFen: 200_000 })

  it.each<[string, Partial<AidCeiling>, Partial<AidGiven>, AidGiven[], boolean]>([
    ['reached exactly', {}, {}, [before], false],
    ['passed by one fen', {}, { amountFen: 300_001 }, [before], true],
    ['of another type', { aidType: '12' }, { amountFen: 900_000 }, [], false],
    ['of another fund', { fund: '2' }, { amountFen: 900_000 }, [], false],
    ['of the same fund', { fund: '1' }, { amountFen: 900_000 }, [], true],
    [
      'of a fund that paid only part', { fund: '1' }, { amountFen: 400_000 },
      [earlier({ fund: '2', amountFen: 200_000 })], false,
    ],
    ['of another class', { category: '2' }, { amountFen: 900_000 }, [], false],
    ['of the class', { category: '1' }, { amountFen: 900_000 }, [], true],
    ['not valid yet', { validFrom: day('2026-04-16') }, { amountFen: 900_000 }, [], false],
    ['beside gifts of last year', {}, { amountFen: 400_000 }, [earlier({ on: day('2025-12-31') })], false],
    ['beside gifts of another type', {}, { amountFen: 400_000 }, [earlier({ aidType: '12' })], false],
    ['beside a row without an id', {}, { amountFen: 400_000 }, [earlier({ id: null, amountFen: 200_000 })], true],
    ['that counted the gift before its change', {}, { id: 'earlier', amountFen: 400_000 }, [before], false],
    ['a time', { per: 'time' }, { amountFen: 400_000 }, [before], false],
    ['a payee and year', { per: 'person_year' }, { amountFen: 400_000 }, [earlier({ personId: 'husband' })], false],
    ['in months of the dibao line', { limit: { dibaoMonths: 12 } }, { amountFen: 924_000 }, [], false],
    ['in months of the dibao line passed', { limit: { dibaoMonths: 12 } }, { amountFen: 924_001 }, [], true],
  ])('%s', (_, over, aid, others, broken) => {
    expect(found(aid, { others }, [{ ...living, ...over }])).toEqual(broken ? ['look over_ceiling'] : [])
  })

  it('a student and year adds up for one student', () => {
    const study = { aidType: '13', studentId: 'student' }
    const ceiling: AidCeiling = { ...living, aidType: '13', per: 'student_year' }
    const others = [earlier({ ...study, studentId: 'husband', amountFen: 400_000 })]
    expect(found(study, { others }, [ceiling])).toEqual([])
  })

  it('is the newest of its kind', () => {
    const older = { ...living, validFrom: day('2025-01-01'), limit: { fen: 100_000 } }
    expect(found({}, {}, [older, living])).toEqual([])
  })

  it('in months of a line that nobody entered asks for it', () => {
    const ceilings = [{ ...living, limit: { dibaoMonths: 12 } }]
    const unknown = { ...policy, dibaoFen: { town: null, village: null }, ceilings }
    const findings = checkAid({ aid: gift(), file, others: [], today: day('2026-12-31') }, unknown)
    expect(findings.map(({ reason }) => reason)).toEqual(['dibao_unknown'])
  })

  it('is named with what was given, what is over and the document', () => {
    const facts = { aid: gift({ amountFen: 400_000 }), file, others: [before], today: day('2026-12-31') }
    expect(checkAid(facts, { ...policy, ceilings: [living] })).toEqual([
      {
        reason: 'over_ceiling', field: 'amountFen', personName: null, level: 'look',
        details: {
          per: 'household_year', limitFen: 500_000, givenFen: 200_000, amountFen: 400_000, overFen: 100_000,
          documentNo: '皖工发〔2019〕30号',
        },
      },
    ])
  })
})

describe('whether a gift may be recorded', () => {
  const today = day('2026-12-31')
  const look = checkAid({ aid: gift(), file, others: [earlier({ on: day('2026-04-02') })], today }, policy)
  const stop = checkAid({ aid: gift({ personId: 'cousin' }), file, others: [], today }, policy)
  it.each([
    ['nothing objects', [], null, 'ok'],
    ['a check objects', look, ' ', 'reason_needed'],
    ['a check objects and the reason is given', look, '住院两次', 'ok'],
    ['it may not be, whatever the reason', stop, '住院两次', 'blocked'],
  ])('%s', (_, findings, why, judged) => {
    expect(judgeAid(findings, why)).toBe(judged)
  })
})

it.each([
  [[100, 200], 300, null],
  [[100, 201], 300, 1],
  [[100, 200], null, null],
])('gifts of %j with a budget of %s are over by %s', (amounts, budget, over) => {
  expect(overBudget(amounts, budget)).toBe(over)
})
