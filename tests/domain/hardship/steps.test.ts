import { describe, expect, it } from 'vitest'
import { HARDSHIP_STATES, STEP_KINDS, type StepKind } from '../../../shared/domain/hardship/codes.ts'
import { foldSteps, readNames, type HardshipStep } from '../../../shared/domain/hardship/progress.ts'
import { allowedSteps, applyStep, blockedSteps } from '../../../shared/domain/hardship/steps.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { calendar, onFile, policy, published, step, submitted } from './build.ts'

const today = day('2026-06-01')
const objection = step('objection', '2026-02-24', { note: '称有门面房' })
const returned = step('returned', '2026-03-04', { note: '缺收入证明' })

/** A history that ends in each state. */
const HISTORIES: Readonly<Record<(typeof HARDSHIP_STATES)[number], readonly HardshipStep[]>> = {
  draft: [],
  applied: published.slice(0, 3),
  visited: published.slice(0, 4),
  reviewed: published.slice(0, 5),
  publicity: published,
  objection: [...published, objection],
  submitted,
  returned: [...submitted, returned],
  checking: [...submitted, step('county_check', '2026-03-02')],
  approved: onFile.slice(0, -1),
  on_file: onFile,
  relieved: [...onFile, step('relieve', '2026-05-01')],
  cancelled: [...onFile, step('cancel', '2026-05-01', { data: { exitReason: '8' } })],
  rejected: [...published, step('reject', '2026-02-26', { note: '超过标准' })],
}

const SAID: Partial<Record<StepKind, HardshipStep['data']>> = {
  approve: { documentNo: '3号' }, cancel: { exitReason: '8' }, yearly_review: { qualifies: true },
}

/** A step with all that it must say, on the day. */
function filled(kind: StepKind, on: string = today): HardshipStep {
  return step(kind, on, {
    people: '张伟、刘芳',
    note: '理由',
    data: SAID[kind] ?? {},
  })
}

function apply(steps: readonly HardshipStep[], next: HardshipStep, on = today) {
  return applyStep(steps, next, on, calendar, policy)
}

function reasonOf(steps: readonly HardshipStep[], next: HardshipStep, on = today): string | null {
  const result = apply(steps, next, on)
  return result.ok ? null : result.problem.reason
}

function progressOf(steps: readonly HardshipStep[]) {
  return foldSteps(steps, calendar, policy)
}

describe('a file', () => {
  it.each(HARDSHIP_STATES)('comes into state %s', (state) => {
    expect(progressOf(HISTORIES[state]).state).toBe(state)
  })

  it.each([
    ['draft', { survey: 'draft', apply: 'applied', cancel: 'cancelled' }],
    ['applied', { authorise: 'applied', visit: 'visited', reject: 'rejected', cancel: 'cancelled' }],
    [
      'visited',
      { authorise: 'visited', visit: 'visited', review_meeting: 'reviewed', reject: 'rejected', cancel: 'cancelled' },
    ],
    [
      'reviewed',
      {
        authorise: 'reviewed', visit: 'visited', review_meeting: 'reviewed', publicity: 'publicity', reject: 'rejected',
        cancel: 'cancelled',
      },
    ],
    [
      'publicity',
      {
        authorise: 'publicity', objection: 'objection', town_review: 'publicity', submit: 'submitted',
        reject: 'rejected',
        cancel: 'cancelled',
      },
    ],
    ['objection', { objection_settled: 'publicity', reject: 'rejected', cancel: 'cancelled' }],
    [
      'submitted',
      { county_check: 'checking', returned: 'returned', approve: 'approved', reject: 'rejected', cancel: 'cancelled' },
    ],
    [
      'returned',
      {
        authorise: 'returned', visit: 'visited', review_meeting: 'reviewed', publicity: 'publicity',
        town_review: 'returned',
        submit: 'submitted', reject: 'rejected', cancel: 'cancelled',
      },
    ],
    ['checking', { returned: 'returned', approve: 'approved', reject: 'rejected', cancel: 'cancelled' }],
    ['approved', { file: 'on_file', cancel: 'cancelled' }],
    ['on_file', { yearly_review: 'on_file', relieve: 'relieved', cancel: 'cancelled' }],
    ['relieved', { cancel: 'cancelled' }],
    ['cancelled', {}],
    ['rejected', {}],
  ] as const)('in state %s takes these steps and refuses all others', (state, expected) => {
    const taken = STEP_KINDS.flatMap((kind) => {
      const result = apply(HISTORIES[state], filled(kind))
      return result.ok ? [[kind, result.state] as const] : []
    })
    expect(Object.fromEntries(taken)).toEqual(expected)
  })

  it.each(HARDSHIP_STATES)('in state %s offers the steps that it takes', (state) => {
    const taken = STEP_KINDS.filter((kind) => apply(HISTORIES[state], filled(kind)).ok)
    expect(allowedSteps(progressOf(HISTORIES[state]), today, policy)).toEqual(taken)
  })

  it('names what keeps publicity from its turn: one visitor where two are needed', () => {
    const alone = HISTORIES.reviewed.map((each) => (each.kind === 'visit' ? { ...each, people: '张伟' } : each))
    expect(blockedSteps(progressOf(alone), today, policy)).toEqual([
      { kind: 'publicity', problem: { reason: 'visitors_missing', field: 'people', details: { needed: 2 } } },
    ])
  })

  it('names the day from which a posted file may go up', () => {
    const blocked = blockedSteps(progressOf(published), day('2026-02-20'), policy)
    expect(blocked.map(({ kind, problem }) => [kind, problem.reason])).toEqual([
      ['town_review', 'publicity_not_over'], ['submit', 'publicity_not_over'],
    ])
  })

  it('with a last step of the future offers none', () => {
    expect(allowedSteps(progressOf(published), day('2026-02-10'), policy)).toEqual([])
  })
})

describe('a refused step says the rule', () => {
  it.each([
    ['a day of the future', published, filled('objection', '2026-06-02'), 'in_future'],
    ['a day before the last step', published, filled('objection', '2026-02-10'), 'before_previous_step'],
    ['publicity without a visit', HISTORIES.applied, filled('publicity'), 'visit_missing'],
    ['a meeting without a visit', HISTORIES.applied, filled('review_meeting'), 'visit_missing'],
    ['publicity without the committee', HISTORIES.visited, filled('publicity'), 'review_missing'],
    ['going up without publicity', HISTORIES.reviewed, filled('submit'), 'publicity_missing'],
    ['going up during publicity', published, filled('submit', '2026-02-25'), 'publicity_not_over'],
    ['the township before the end of publicity', published, filled('town_review', '2026-02-25'), 'publicity_not_over'],
    ['going up with an open objection', HISTORIES.objection, filled('submit'), 'objection_open'],
    ['approval without the number', submitted, step('approve', '2026-03-03'), 'document_no_missing'],
    [
      'approval with a blank number', submitted, step('approve', '2026-03-03', { data: { documentNo: ' ' } }),
      'document_no_missing',
    ],
    ['a return without its reason', submitted, step('returned', '2026-03-03'), 'reason_missing'],
    ['a refusal without its reason', submitted, step('reject', '2026-03-03', { note: ' ' }), 'reason_missing'],
    ['an objection without words', published, step('objection', '2026-02-24'), 'reason_missing'],
    ['withdrawal without its reason', onFile, step('cancel', '2026-05-01'), 'exit_reason_missing'],
    [
      'withdrawal with an unknown reason', onFile, step('cancel', '2026-05-01', { data: { exitReason: '9' } }),
      'exit_reason_missing',
    ],
    [
      'four days of publicity', HISTORIES.reviewed, step('publicity', '2026-02-11', { data: { days: 4 } }),
      'publicity_too_short',
    ],
    [
      'half a day of publicity', HISTORIES.reviewed, step('publicity', '2026-02-11', { data: { days: 5.5 } }),
      'publicity_too_short',
    ],
    ['anything on a closed file', HISTORIES.relieved, filled('yearly_review'), 'file_closed'],
    ['a second application', HISTORIES.applied, filled('apply'), 'not_allowed_in_state'],
  ] as const)('%s', (_, steps, next, reason) => {
    expect(reasonOf(steps, next)).toBe(reason)
  })

  it.each([null, '张伟', '张伟、张伟', '张 伟'])('publicity after a visit by %j alone', (people) => {
    const visit = step('visit', '2026-01-22', { people })
    const steps = [...published.slice(0, 3), visit, step('review_meeting', '2026-02-05')]
    expect(reasonOf(steps, filled('publicity'))).toBe('visitors_missing')
  })

  it('and the day from which it may go up', () => {
    expect(apply(published, filled('submit', '2026-02-25'))).toEqual({
      ok: false, problem: { reason: 'publicity_not_over', field: 'on', details: { submitFrom: '2026-02-26' } },
    })
  })
})

describe('names of visitors', () => {
  it.each([
    ['张伟、刘芳', ['张伟', '刘芳']],
    ['张伟,刘芳\uFF1B陈刚\uFF0C周敏;吴强', ['张伟', '刘芳', '陈刚', '周敏', '吴强']],
    ['张伟 刘芳', ['张伟', '刘芳']],
    ['张 伟、刘芳', ['张伟', '刘芳']],
    ['李和平/张伟', ['李和平', '张伟']],
    [' 、', []],
    [null, []],
  ])('%j', (people, names) => {
    expect(readNames(people)).toEqual(names)
  })
})

describe('publicity', () => {
  it.each([
    ['2026-03-02', '2026-03-09', true],
    ['2026-02-11', '2026-02-25', true],
    ['2026-04-27', '2026-05-07', true],
    ['2026-12-28', '2027-01-04', false],
  ])('posted on %s runs to %s', (on, to, known) => {
    const steps = [...HISTORIES.reviewed, step('publicity', on)]
    expect(progressOf(steps)).toMatchObject({ publicityFrom: on, publicityTo: to, publicityKnown: known })
  })

  it('keeps the number of days that it was posted with', () => {
    const result = apply(HISTORIES.reviewed, step('publicity', '2026-03-02'))
    const steps = [...HISTORIES.reviewed, { ...step('publicity', '2026-03-02'), data: result.ok ? result.data : {} }]
    expect(foldSteps(steps, calendar, { ...policy, publicityDays: 7 }).publicityTo).toBe('2026-03-09')
  })

  it('may be longer', () => {
    const result = apply(HISTORIES.reviewed, step('publicity', '2026-03-02', { data: { days: 7 } }))
    expect(result.ok && result.progress.publicityTo).toBe('2026-03-11')
  })

  it('warns of a year without its holidays', () => {
    const result = applyStep(HISTORIES.reviewed, step('publicity', '2026-12-28'), day('2026-12-31'), calendar, policy)
    expect(result.ok && result.warnings.map(({ reason }) => reason)).toEqual(['holidays_unknown'])
  })

  it('has no day for going up while an objection is open', () => {
    expect(progressOf(HISTORIES.objection).submitFrom).toBeNull()
  })

  it('goes on after an objection that proved unfounded', () => {
    const steps = [...HISTORIES.objection, step('objection_settled', '2026-02-25', { note: '查无此事' })]
    expect(progressOf(steps)).toMatchObject({ state: 'publicity', submitFrom: '2026-02-26' })
  })

  it('falls with an objection that was right, and the committee meets again', () => {
    const settled = step('objection_settled', '2026-02-25', { note: '属实', data: { upheld: true } })
    expect(progressOf([...HISTORIES.objection, settled])).toMatchObject({
      state: 'visited', reviewOn: null, publicityTo: null, submitFrom: null,
    })
  })

  it('starts anew after a new visit', () => {
    const steps = [...HISTORIES.returned, step('visit', '2026-03-06', { people: '张伟、刘芳' })]
    expect(progressOf(steps)).toMatchObject({ state: 'visited', visitOn: '2026-03-06', publicityTo: null })
  })
})

describe('a returned file', () => {
  const again = [
    ...HISTORIES.returned, step('submit', '2026-03-06'), step('returned', '2026-03-10', { note: '照片不清' }),
  ]

  it('keeps the last reason and the count', () => {
    expect(progressOf(again)).toMatchObject({ state: 'returned', returnedCount: 2, returnReason: '照片不清' })
  })

  it('goes up again on the old publicity', () => {
    expect(apply(again, step('submit', '2026-03-11')).ok).toBe(true)
  })

  it('of an older program without publicity does not', () => {
    const steps = [step('apply', '2026-01-05'), step('submit', '2026-02-02'), returned]
    expect(reasonOf(steps, filled('submit'))).toBe('publicity_missing')
  })
})

describe('warnings that do not stop', () => {
  it.each([
    ['one visitor', HISTORIES.applied, step('visit', '2026-01-22', { people: '张伟' }), ['visitors_missing']],
    ['going up with all', [...published, filled('town_review', '2026-02-26')], filled('submit'), []],
    [
      'going up without authorisation and review',
      published.filter(({ kind }) => kind !== 'authorise'), filled('submit'),
      ['authorisation_missing', 'town_review_missing'],
    ],
    ['relief on no day named', onFile, step('relieve', '2026-05-01', { note: '全家迁走' }), ['above_line_too_short']],
    [
      'relief after five months', onFile, step('relieve', '2026-05-01', { data: { aboveSince: '2025-12-01' }, note: '稳定就业' }),
      ['above_line_too_short'],
    ],
    ['relief after six months', onFile, step('relieve', '2026-05-01', { data: { aboveSince: '2025-11-01' } }), []],
  ] as const)('%s', (_, steps, next, reasons) => {
    const result = apply(steps, next)
    expect(result.ok && result.warnings.map(({ reason }) => reason)).toEqual(reasons)
  })
})

describe('days of a file', () => {
  it('stand with the steps', () => {
    expect(progressOf(onFile)).toMatchObject({
      state: 'on_file', stateSince: '2026-03-12', appliedOn: '2026-01-19', authorisedOn: '2026-01-19',
      visitOn: '2026-01-22', visitors: ['张伟', '刘芳'], reviewOn: '2026-02-05', townReviewOn: '2026-02-26',
      submittedOn: '2026-02-27', approvedOn: '2026-03-10', approvalNo: '县工帮〔2026〕3号', filedOn: '2026-03-12',
      returnedCount: 0, closedOn: null,
    })
  })

  it.each([
    ['twelve months after filing', onFile, '2027-03-12'],
    ['twelve months after the last review', [...onFile, filled('yearly_review', '2026-05-20')], '2027-05-20'],
    ['never while not on file', HISTORIES.approved, null],
    ['never again when closed', HISTORIES.relieved, null],
  ])('the review is due %s', (_, steps, due) => {
    expect(progressOf(steps).reviewDueOn).toBe(due)
  })

  it.each([
    ['relief', HISTORIES.relieved, '2026-05-01', '1'],
    ['withdrawal', HISTORIES.cancelled, '2026-05-01', '8'],
    ['refusal', HISTORIES.rejected, '2026-02-26', null],
  ])('%s closes the file', (_, steps, closedOn, exitReason) => {
    expect(progressOf(steps)).toMatchObject({ closedOn, exitReason })
  })

  it('a step that leaves the state leaves its day', () => {
    expect(progressOf([...published, step('town_review', '2026-02-26')]).stateSince).toBe('2026-02-11')
  })
})
