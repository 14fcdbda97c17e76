import { describe, expect, it } from 'vitest'
import { EVIDENCE_KINDS, evidenceNeeded, type EvidenceFacts } from '../../../shared/domain/hardship/evidence.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { child, husband, member, student } from './build.ts'

const single: EvidenceFacts = {
  on: day('2026-03-16'), workerId: 'worker', category: '2', causes: [], migrant: false, accident: false,
  members: [member()], expenses: [],
}

function needs(over: Partial<EvidenceFacts>): string[] {
  return evidenceNeeded({ ...single, ...over }).map(({ kind, personId, need }) =>
    [kind, personId ?? 'household', need === 'required' ? '' : '?'].join(' ').trim(),
  )
}

/** What is asked beyond the file of a healthy single worker. */
function added(over: Partial<EvidenceFacts>): string[] {
  const base = needs({})
  return needs(over).filter((need) => !base.includes(need))
}

describe('the papers of a folder', () => {
  it('of a healthy single worker', () => {
    expect(needs({})).toEqual([
      'application household', 'id_copy worker', 'household_register household', 'income_proof worker',
      'authorisation household', 'visit_form household', 'visit_photos household ?', 'committee_minutes household',
      'publicity_sheet household',
    ])
  })

  it.each<[string, Partial<EvidenceFacts>, string[]]>([
    ['a deep class', { category: '1' }, ['dibao_certificate household ?']],
    ['a migrant', { migrant: true }, ['labour_contract worker']],
    [
      'a husband out of work', { members: [member(), husband] },
      ['id_copy husband', 'income_proof husband', 'unemployment_proof husband ?'],
    ],
    ['somebody not counted', { members: [member(), { ...husband, counted: false }] }, []],
    ['a pupil', { members: [member(), child] }, ['id_copy child', 'enrolment_proof child ?']],
    [
      'a student as the cause', { members: [member(), student], causes: ['9'] },
      ['id_copy student', 'income_proof student', 'enrolment_proof student', 'fee_receipt student'],
    ],
    [
      'a pupil with schooling as the cause', { members: [member(), child], causes: ['9'] },
      ['id_copy child', 'enrolment_proof child ?'],
    ],
    [
      'fees of a pupil', { members: [member(), child], expenses: [{ personId: 'child', item: 'E', counted: true }] },
      ['id_copy child', 'enrolment_proof child', 'fee_receipt child'],
    ],
    [
      'schooling as the cause without a student', { causes: ['9'] },
      ['enrolment_proof household', 'fee_receipt household'],
    ],
    ['an illness', { members: [member({ health: '05' })] }, ['diagnosis worker ?']],
    [
      'an illness as the cause', { members: [member({ health: '05' })], causes: ['6'] },
      ['diagnosis worker', 'medical_bills worker'],
    ],
    ['illness as the cause of nobody', { causes: ['6'] }, ['diagnosis household', 'medical_bills household']],
    [
      'bills', { expenses: [{ personId: 'worker', item: 'M', counted: true }] },
      ['diagnosis worker', 'medical_bills worker'],
    ],
    ['bills that are not counted', { expenses: [{ personId: 'worker', item: 'M', counted: false }] }, []],
    ['a disability', { members: [member({ health: '20' })] }, ['disability_card worker']],
    ['inability to work', { causes: ['1'] }, ['disability_card household ?']],
    ['an accident as the cause', { causes: ['8'] }, ['accident_proof household']],
    ['a disaster as the cause', { causes: ['7'] }, ['accident_proof household']],
    ['the accident class', { category: '3' }, ['accident_proof household']],
    ['rent', { expenses: [{ personId: null, item: 'H', counted: true }] }, ['expense_proof household']],
  ])('%s', (_, over, expected) => {
    expect(added(over)).toEqual(expected)
  })

  it.each([
    ['17 in school', { birthOn: day('2009-01-01'), school: '一中' }, false],
    ['17 out of school', { birthOn: day('2009-01-01') }, true],
    ['16 today and out of school', { birthOn: day('2010-03-16') }, true],
    ['18 in school', { birthOn: day('2008-03-16'), school: '一中' }, true],
    ['of unknown age', { birthOn: null }, true],
    ['15', { birthOn: day('2010-03-17') }, false],
  ])('proof of income of somebody %s', (_, over, asked) => {
    const members = [member(), member({ personId: 'other', workState: null, ...over })]
    expect(needs({ members }).includes('income_proof other')).toBe(asked)
  })

  it('lie in the order of the folder, none twice', () => {
    const all = evidenceNeeded({
      ...single, category: '1', causes: ['6', '9', '8', '1'], migrant: true, accident: true,
      members: [member({ health: '05', disabilityType: '4' }), husband, child, student],
      expenses: ['M', 'D', 'E', 'H', 'A'].map((item) => ({ personId: 'worker', item, counted: true })),
    })
    const order = all.map(({ kind }) => EVIDENCE_KINDS.indexOf(kind))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(all.map(({ kind, personId }) => `${kind} ${personId}`)).size).toBe(all.length)
  })
})
