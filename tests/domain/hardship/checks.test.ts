import { describe, expect, it } from 'vitest'
import { checkFile, type FileFacts } from '../../../shared/domain/hardship/checks.ts'
import { checkCauses, checkMembers, checkMigrant, checkWorker } from '../../../shared/domain/hardship/check-fields.ts'
import { evidenceNeeded } from '../../../shared/domain/hardship/evidence.ts'
import { foldSteps, type HardshipStep } from '../../../shared/domain/hardship/progress.ts'
import { makeSum } from '../../../shared/domain/hardship/sum.ts'
import { idCheckCharacter } from '../../../shared/domain/identity/id-number.ts'
import { day, type DayOrMonth } from '../../../shared/domain/plain-date.ts'
import { calendar, facts, member, policy, published, step, wage } from './build.ts'

const today = day('2026-02-27')
const idNo = makeId('11010119850307122')
const worker = {
  political: '13', mobile: '13800001234', firstWorkOn: day('2006-07-01'), hukouAddress: '城关镇', address: '城关镇一街',
  unitId: 'unit', health: '01', workState: '1', modelWorker: '0', housing: '2', industry: '03', singleParent: false,
  insurance: '1',
}
const story = '本人患病长期治疗，家中仅靠一人工资生活，子女尚在上学，负担很重，生活十分困难。'

/** A file with nothing to find. */
function complete(): FileFacts {
  const members = [member({ idNo })]
  const sum = makeSum(facts({ on: day('2026-01-19'), members, incomes: [wage(70_000)] }), policy)
  const needed = evidenceNeeded({
    on: sum.on, workerId: 'worker', category: '1', causes: ['3'], migrant: false, accident: false, members,
    expenses: [],
  })
  return {
    worker, causes: { mainCause: '3', otherCauses: ['10'], story },
    migrant: { migrant: false, isMember: true, workingSince: null },
    bank: { bankName: '农业银行', bankCard: '4111111111111111', bankHolderId: 'worker' },
    accountHolderId: 'worker', members, progress: progressOf([...published, step('town_review', '2026-02-26')]),
    evidenceNeeded: needed,
    evidence: needed.map(({ kind, personId }) => ({ kind, personId, receivedOn: day('2026-01-19'), waivedWhy: null })),
    consents: (['health', 'bank'] as const).map((kind) => ({
      personId: 'worker', kind, givenOn: day('2026-01-19'), guardianName: null, withdrawnOn: null,
    })),
    sum, confirmed: { category: '1', sum },
  }
}

function progressOf(steps: readonly HardshipStep[]) {
  return foldSteps(steps, calendar, policy)
}

function found(over: Partial<FileFacts>): string[] {
  return checkFile({ ...complete(), ...over }, today, policy).map(({ level, reason }) => `${level} ${reason}`)
}

describe('a file before it goes up', () => {
  it('that is complete has no findings', () => {
    expect(found({})).toEqual([])
  })

  const file = complete()
  it.each<[string, Partial<FileFacts>, string[]]>([
    ['a starred field', { worker: { ...worker, housing: null } }, ['stop missing']],
    ['a cause', { causes: { ...file.causes, mainCause: null } }, ['stop missing']],
    ['a paper', { evidence: file.evidence.slice(1) }, ['stop evidence_missing']],
    ['a consent', { consents: file.consents.slice(1) }, ['stop consent_missing']],
    ['a confirmed class', { confirmed: null }, ['stop class_not_confirmed']],
    [
      'a class in the confirmation', { confirmed: { category: null, sum: file.sum } },
      ['stop class_not_confirmed', 'look class_differs'],
    ],
    ['authorisation', { progress: without('authorise') }, ['stop authorisation_missing']],
    ['the opinion of the township', { progress: without('town_review') }, ['stop town_review_missing']],
    ['a second visitor', { progress: { ...file.progress, visitors: ['张伟'] } }, ['stop visitors_missing']],
  ])('that lacks %s says so', (_, over, findings) => {
    expect(found(over)).toEqual(findings)
  })

  it('that has only been opened lacks the whole procedure', () => {
    expect(found({ progress: progressOf([]) })).toEqual([
      'stop application_missing', 'stop authorisation_missing', 'stop visit_missing', 'stop review_missing',
      'stop publicity_missing', 'stop town_review_missing',
    ])
  })

  it.each<[string, Partial<FileFacts>, string]>([
    ['the class is another than the suggested', { confirmed: { category: '2', sum: file.sum } }, 'look class_differs'],
    ['the line was changed since', confirmedWith({ dibaoFen: 73_000 }), 'stop sum_out_of_date'],
    ['the day of the application was changed since', confirmedWith({ on: day('2025-12-31') }), 'stop sum_out_of_date'],
    ['an income was changed since', confirmedWith({ incomeFen: 1 }), 'stop sum_out_of_date'],
    [
      'the holder of the account is a stranger', { bank: { ...file.bank, bankHolderId: 'cousin' } },
      'stop bank_holder_not_in_household',
    ],
    [
      'the number of the account is doubtful', { bank: { ...file.bank, bankCard: '4111111111111112' } },
      'look bank_card_luhn',
    ],
  ])('is found out where %s', (_, over, finding) => {
    expect(found(over)).toContain(finding)
  })

  it('takes a paper that was waived with a reason', () => {
    const evidence = file.evidence.map((row, i) => (i === 0 ? { ...row, receivedOn: null, waivedWhy: '县里已有' } : row))
    expect(found({ evidence })).toEqual([])
  })

  it('does not take a paper that was waived without one', () => {
    const evidence = file.evidence.map((row, i) => (i === 0 ? { ...row, receivedOn: null } : row))
    expect(found({ evidence })).toEqual(['stop evidence_missing'])
  })

  it('waits for the end of publicity', () => {
    const findings = checkFile(file, day('2026-02-25'), policy).filter(({ reason }) => reason === 'publicity_not_over')
    expect(findings.map(({ details }) => details)).toEqual([{ submitFrom: '2026-02-26' }])
  })

  it('waits for an open objection', () => {
    const progress = progressOf([...published, step('objection', '2026-02-24', { note: '有房' })])
    expect(found({ progress })).toContain('stop objection_open')
  })

  it('names whose paper is missing', () => {
    const evidence = file.evidence.filter(({ kind }) => kind !== 'id_copy' && kind !== 'application')
    const findings = checkFile({ ...file, evidence }, today, policy)
    expect(findings.map(({ personName, details }) => [personName, details['kind']])).toEqual([
      [null, 'application'],
      ['王秀兰', 'id_copy'],
    ])
  })

  it('looks at a publicity counted over a year without its holidays', () => {
    expect(found({ progress: { ...file.progress, publicityKnown: false } })).toEqual(['look holidays_unknown'])
  })

  it('stops at an exclusion without a reason', () => {
    const sum = { ...file.sum, exclusions: [{ exclusion: '4', overrideWhy: null }] }
    expect(found({ sum })).toEqual(['stop exclusion_stands'])
  })
})

describe('causes and story', () => {
  const good = { mainCause: '6', otherCauses: ['9', '3', '10'], story }
  it.each([
    ['good', {}, []],
    ['four others', { otherCauses: ['9', '3', '10', '4'] }, ['stop too_many_causes']],
    ['the main one again', { otherCauses: ['6'] }, ['stop cause_twice']],
    ['another twice', { otherCauses: ['9', '9'] }, ['stop cause_twice']],
    ['no story', { story: ' ' }, ['stop missing']],
    ['29 characters', { story: '困'.repeat(29) }, ['stop story_too_short']],
    ['30 characters', { story: '困'.repeat(30) }, []],
    ['30 characters with blanks', { story: `${'困'.repeat(15)} \n${'难'.repeat(14)}` }, ['stop story_too_short']],
    ['30 rare characters', { story: '𠮷'.repeat(30) }, []],
    ['500 characters', { story: '困'.repeat(500) }, []],
    ['501 characters', { story: '困'.repeat(501) }, ['stop story_too_long']],
  ])('%s', (_, over, reasons) => {
    expect(checkCauses({ ...good, ...over }).map(({ level, reason }) => `${level} ${reason}`)).toEqual(reasons)
  })
})

describe('people of the household', () => {
  const good = member({ idNo })
  it.each([
    ['good', [good], []],
    ['without a number', [{ ...good, idNo: null }], ['stop missing idNo']],
    ['with a damaged number', [{ ...good, idNo: '110101198503070000' }], ['stop id_problem idNo']],
    ['with a number of another birth day', [{ ...good, birthOn: day('1985-03-08') }], ['stop id_birth_differs idNo']],
    // plain text in the table
    ['with a number of the month known', [{ ...good, birthOn: '1985-03' as DayOrMonth }], []],
    ['with a number of the other sex', [{ ...good, sex: '1' }], ['stop id_sex_differs idNo']],
    ['with an old number', [{ ...good, idNo: '110101850307122' }], ['look id_of_15 idNo']],
    ['twice', [good, { ...good, name: '王秀芝' }], ['stop id_twice idNo']],
    ['with a passport', [{ ...good, idType: '414', idNo: 'E12345678' }], []],
    [
      'with starred fields open', [{ ...good, marital: null, identity: ' ' }],
      ['stop missing marital', 'stop missing identity'],
    ],
  ])('%s', (_, members, reasons) => {
    const findings = checkMembers(members, today)
    expect(findings.map(({ level, reason, field }) => `${level} ${reason} ${field}`)).toEqual(reasons)
  })
})

describe('a migrant worker', () => {
  const good = { migrant: true, isMember: true, workingSince: day('2025-01-19') }
  it.each([
    ['one year at work', {}, []],
    ['a day less', { workingSince: day('2025-01-20') }, ['stop migrant_under_a_year']],
    // plain text in the table
    ['since a month of the year', { workingSince: '2025-01' as DayOrMonth }, ['stop migrant_under_a_year']],
    ['no member', { isMember: false }, ['stop migrant_not_member']],
    ['of unknown start', { workingSince: null }, ['stop missing']],
    ['not said', { migrant: null }, ['stop missing']],
    ['none', { migrant: false, isMember: false, workingSince: null }, []],
  ])('%s', (_, over, reasons) => {
    const findings = checkMigrant({ ...good, ...over }, day('2026-01-19'))
    expect(findings.map(({ level, reason }) => `${level} ${reason}`)).toEqual(reasons)
  })
})

it('each starred field of the worker is named', () => {
  const fields = Object.keys(worker)
  const blank = { ...worker, ...Object.fromEntries(fields.map((field) => [field, null])) }
  expect(checkWorker(blank).map(({ field }) => field)).toEqual(fields)
})

/** Confirmed on a sum that was another then. */
function confirmedWith(over: Partial<FileFacts['sum']>): Partial<FileFacts> {
  return { confirmed: { category: '1', sum: { ...complete().sum, ...over } } }
}

function without(kind: HardshipStep['kind']) {
  return progressOf([...published, step('town_review', '2026-02-26')].filter((each) => each.kind !== kind))
}

function makeId(first17: string): string {
  return first17 + idCheckCharacter(first17)
}
