import { expect, it } from 'vitest'
import { findingFixedOn, openFindings } from '../../../shared/domain/labour/inspection.ts'
import { day } from '../../../shared/domain/plain-date.ts'

const wang = { employmentId: 'wang', fixedOn: null }
const li = { employmentId: 'li', fixedOn: null }
const unit = { employmentId: null, fixedOn: null }
const allFixed = { fixedOn: day('2026-06-18'), after: { missing: [{ employmentId: 'li' }] } }

it('a day on which all was put right closes a finding', () => {
  expect(findingFixedOn(wang, allFixed)).toBe('2026-06-18')
  expect(findingFixedOn(unit, allFixed)).toBe('2026-06-18')
})

it('but not that of somebody who still had no contract on that day', () => {
  expect(findingFixedOn(li, allFixed)).toBeNull()
  expect(openFindings({ findings: [wang, li, unit], ...allFixed })).toEqual([li])
})

it('a finding that was closed by itself stays closed', () => {
  expect(findingFixedOn({ ...li, fixedOn: day('2026-06-10') }, allFixed)).toBe('2026-06-10')
})

it('nothing is closed before anybody says so', () => {
  expect(openFindings({ findings: [wang, unit], fixedOn: null, after: null })).toHaveLength(2)
})
