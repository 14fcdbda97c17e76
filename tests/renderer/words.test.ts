import { describe, expect, it } from 'vitest'
import { ACTION_WORDS } from '../../renderer/text/actions.ts'
import { STATE_LABELS } from '../../renderer/text/events.ts'
import { FIELD_LABELS, POST_LABELS, UNION_LABELS, UNIT_LABELS, UNIT_STATE_LABELS } from '../../renderer/text/fields.ts'
import { HARDSHIP_STATE_LABELS } from '../../renderer/text/hardship.ts'
import { AID_LABELS, HARDSHIP_LABELS } from '../../renderer/text/hardship-fields.ts'
import { FINDING_WORDS } from '../../renderer/text/findings.ts'
import { CODE_LIST_LABELS } from '../../renderer/features/settings/code-lists.ts'
import codes from '../../migrations/0001_codes.json' with { type: 'json' }
import { AidFields } from '../../shared/contract/aid.ts'
import { ExpenseRow, HardshipFields, HouseholdMemberRow, IncomeRow, PropertyRow } from '../../shared/contract/hardship-file.ts'
import { PersonFields } from '../../shared/contract/members.ts'
import { Settings } from '../../shared/contract/settings.ts'
import { OFFICER_POSTS, UnionFields } from '../../shared/contract/unions.ts'
import { UNIT_STATES, UnitFields } from '../../shared/contract/units.ts'
import { MEMBER_FIELD_KEYS } from '../../shared/domain/members/member-fields.ts'
import { findInSource, readFixture } from './source.ts'

describe('everything that is shown has a Chinese word', () => {
  it.each([
    ['fields of a person', [...Object.keys(PersonFields.shape), ...MEMBER_FIELD_KEYS], FIELD_LABELS],
    ['fields of a unit', Object.keys(UnitFields.shape), UNIT_LABELS],
    ['fields of a union', Object.keys(UnionFields.shape), UNION_LABELS],
    ['fields of a hardship file', Object.keys(HardshipFields.shape), HARDSHIP_LABELS],
    ['fields of its rows', rowFields(), { ...FIELD_LABELS, ...HARDSHIP_LABELS }],
    ['fields of aid', Object.keys(AidFields.shape), AID_LABELS],
    ['settings', Object.keys(Settings.shape), FIELD_LABELS],
    ['states of a unit', [...UNIT_STATES], UNIT_STATE_LABELS],
    ['posts in a union', [...OFFICER_POSTS], POST_LABELS],
    ['code tables', [...new Set(codes.map(([list]) => String(list)))], CODE_LIST_LABELS],
    ['findings of an import', listFindings(), FINDING_WORDS],
    ['actions of the log', findInSource(['electron'], /\baction: '(undo|[a-z]+\.[a-zA-Z]+)'/g), ACTION_WORDS],
  ])('%s', (_, names, words) => {
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => !Object.hasOwn(words, name))).toEqual([])
  })

  it('calls the states of a hardship file what the code table calls them', () => {
    const table = codes.filter(([list]) => list === 'hardship_state').map(([, code, label]) => [code, label])
    expect(Object.fromEntries(table)).toEqual(HARDSHIP_STATE_LABELS)
  })

  it('calls the states of membership what the code table calls them', () => {
    const table = codes.filter(([list]) => list === 'member_state').map(([, code, label]) => [code, label])
    expect(Object.fromEntries(table)).toEqual(STATE_LABELS)
  })
})

function rowFields(): string[] {
  const rows = [HouseholdMemberRow, IncomeRow, ExpenseRow, PropertyRow]
  return rows.flatMap((row) => Object.keys(row.shape)).filter((name) => !['id', 'personId', 'newPerson'].includes(name))
}

/** The first column of the table of section 6; a cell may name several. */
function listFindings(): string[] {
  const section = readFixture('rosters/findings.md').split('## 6. Findings')[1]?.split('## 7.')[0] ?? ''
  const cells = section.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1] ?? '')
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z_0-9]+)`/g)].map((match) => match[1] ?? ''))
}
