import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { columnsOf, mergedColumns, PACKAGE_TABLES, tablesFor } from '../../../shared/domain/packages/tables.ts'
import { PURPOSES } from '../../../shared/domain/packages/purposes.ts'

const schema = readFileSync('tests/migrations/schema.sql', 'utf8')

function storedColumns(table: string): string[] {
  const body = new RegExp(`CREATE TABLE ${table} \\(([\\s\\S]*?)\\n  \\) strict`).exec(schema)?.[1] ?? ''
  return [...body.matchAll(/^\s*"?([a-z_0-9]+)"? (?:text|integer|real)/gm)].map((found) => found[1] ?? '')
}

it.each(PACKAGE_TABLES.map((table) => [table.name, table] as const))('every column of %s is one of the store', (name, table) => {
  const stored = storedColumns(name)
  expect(columnsOf(table).map((column) => column.name).filter((column) => !stored.includes(column))).toEqual([])
})

it.each(PURPOSES)('in a package for %s a row refers only to tables that come before it', (purpose) => {
  const before: string[] = []
  for (const table of tablesFor(purpose)) {
    before.push(table.name)
    const unknown = table.columns.filter(({ refers }) => refers !== undefined && !before.includes(refers))
    expect(unknown.map(({ name }) => `${table.name}.${name}`)).toEqual([])
  }
})

const NEVER = ['bank_card', 'wage_fen', 'family', 'note', 'given', 'consent_on', 'health', 'pay_fen', 'photo']
it.each([
  ['members', 'person'], ['labour', 'person'], ['hardship', 'person'], ['all', 'person'], ['labour', 'employment'],
] as const)('a package for %s holds nothing of a %s that stays at home', (purpose, name) => {
  const table = tablesFor(purpose).find((each) => each.name === name)
  expect(table?.columns.filter((column) => NEVER.includes(column.name))).toEqual([])
})

it('a package for labour says no more of a person than who it is', () => {
  const person = tablesFor('labour').find(({ name }) => name === 'person')
  expect(person?.columns.map(({ name }) => name)).toEqual(['name', 'id_type', 'id_no', 'sex', 'birth_on', 'unit_id'])
})

it('health and account of a household go by separate consent', () => {
  const file = tablesFor('hardship').find(({ name }) => name === 'hardship_file')
  const asked = file?.columns.filter(({ consent }) => consent !== undefined).map(({ name }) => name)
  expect(asked).toEqual([
    'health', 'illness', 'disability_type', 'disability_grade', 'bank_name', 'bank_branch', 'bank_card', 'bank_holder_id',
  ])
})

it('what the program works out is never merged', () => {
  const person = tablesFor('members').find(({ name }) => name === 'person')
  expect(person === undefined ? [] : mergedColumns(person)).not.toContain('member_state')
})
