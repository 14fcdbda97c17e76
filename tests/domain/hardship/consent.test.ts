import { describe, expect, it } from 'vitest'
import { checkConsents, consentsNeeded, isUnder14, type ConsentGiven } from '../../../shared/domain/hardship/consent.ts'
import { day, type DayOrMonth } from '../../../shared/domain/plain-date.ts'
import { child, husband, member } from './build.ts'

const today = day('2026-03-16')
const silent = { health: null, illness: null, disabilityType: null }

describe('separate consent is needed', () => {
  it.each([
    ['for nothing', member(silent), null, []],
    ['for a state of health, good or not', member(), null, ['health']],
    ['for an illness in words', member({ ...silent, illness: '尿毒症' }), null, ['health']],
    ['for a disability', member({ ...silent, disabilityType: '4' }), null, ['health']],
    ['for an account of their own', member(silent), 'worker', ['bank']],
    ['not for an account of another', member(silent), 'husband', []],
    ['for a child', { ...child, ...silent }, null, ['child']],
    ['for a sick child', { ...child, health: '08' }, null, ['health', 'child']],
  ])('%s', (_, person, bankHolderId, kinds) => {
    expect(consentsNeeded({ members: [person], bankHolderId }, today).map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['2012-03-16', false],
    ['2012-03-17', true],
    ['2012-03', true],
    ['2012-02', false],
    [null, false],
  ])('a child born %s', (birthOn, under) => {
    // the table holds days and months as plain text
    expect(isUnder14(birthOn as DayOrMonth | null, today)).toBe(under)
  })
})

describe('consent that was given', () => {
  const needs = consentsNeeded({ members: [{ ...husband, name: '李建国' }], bankHolderId: null }, today)
  const childNeeds = consentsNeeded({ members: [{ ...child, ...silent }], bankHolderId: null }, today)

  it.each<[string, ConsentGiven[], string[]]>([
    ['covers', [given()], []],
    ['by nobody', [], ['consent_missing']],
    ['for something else', [given({ kind: 'bank' })], ['consent_missing']],
    ['by somebody else', [given({ personId: 'worker' })], ['consent_missing']],
    ['later than today', [given({ givenOn: day('2026-03-17') })], ['consent_missing']],
    ['and withdrawn', [given({ withdrawnOn: day('2026-03-16') })], ['consent_withdrawn']],
    ['and withdrawn tomorrow', [given({ withdrawnOn: day('2026-03-17') })], []],
    [
      'again after a withdrawal',
      [given({ withdrawnOn: day('2026-02-01') }), given({ givenOn: day('2026-02-02') })], [],
    ],
  ])('%s', (_, consents, reasons) => {
    expect(checkConsents(needs, consents, today).map(({ reason }) => reason)).toEqual(reasons)
  })

  it.each([
    ['by a guardian', '王秀兰', []],
    ['by nobody named', ' ', ['guardian_missing']],
  ])('for a child %s', (_, guardianName, reasons) => {
    const consents = [given({ personId: 'child', kind: 'child', guardianName })]
    expect(checkConsents(childNeeds, consents, today).map(({ reason }) => reason)).toEqual(reasons)
  })
})

function given(over: Partial<ConsentGiven> = {}): ConsentGiven {
  return {
    personId: 'husband', kind: 'health', givenOn: day('2026-01-19'), guardianName: null, withdrawnOn: null, ...over,
  }
}
