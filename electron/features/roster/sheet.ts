import type { RosterSpec } from '../../../shared/contract/roster.ts'
import { maskIdNo, maskName, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { partsOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { invalidInput } from '../../../shared/errors.ts'
import { findColumn, text, type LabelOf, type PaperColumn } from './columns.ts'
import type { RosterPerson } from '../members/service.ts'
import type { Preset } from './presets.ts'

/** A list ready for paper or for a workbook: texts only, masked where they must be. */
export interface Sheet {
  readonly title: string
  readonly subline: { left: string; middle: string; right: string }
  readonly columns: readonly PaperColumn[]
  readonly lines: readonly { cells: readonly (string | null)[]; group?: string }[]
  readonly totalsLine: string | null
  readonly notes: readonly string[]
}

export interface SheetFacts {
  readonly unionName: string
  readonly labelOf: LabelOf
  readonly asOf: PlainDate
}

/** Lays people out as the spec asks. A public list is masked whatever is asked (PIPL 25; the one mask rule). */
export function makeSheet(
  spec: RosterSpec,
  preset: Preset,
  people: readonly RosterPerson[],
  facts: SheetFacts,
): Sheet {
  const columns = chooseColumns(spec, preset)
  const hidden = preset.alwaysMasked || spec.masked
  const lines = people.map((person, index) => {
    const shown = hidden ? maskPerson(person, preset.alwaysMasked && spec.maskName) : person
    const cells = columns.map((column) => fixedCell(spec, column) ?? column.read(shown, facts.labelOf, index + 1))
    const group = groupOf(spec, person)
    return group === null ? { cells } : { cells, group }
  })
  return {
    title: spec.title === '' ? `${facts.unionName}${preset.title}` : spec.title,
    subline: {
      left: preset.alwaysMasked ? '' : '填报单位(盖章):',
      middle: `截止日期: ${inWords(facts.asOf)}`,
      right: '单位: 人',
    },
    columns,
    lines,
    totalsLine: preset.totals ? totalsOf(people) : `合计 ${people.length} 人`,
    notes: notesOf(spec),
  }
}

function chooseColumns(spec: RosterSpec, preset: Preset): PaperColumn[] {
  const keys = spec.columns.length === 0 ? preset.columns : spec.columns
  const columns = keys.map((key) => {
    const column = findColumn(key)
    if (column === undefined) throw invalidInput('unknown_column', 'columns', { column: key })
    return column
  })
  return preset.alwaysMasked ? columns.filter((column) => column.personal !== true) : columns
}

/** One item and amount for everybody on a sign-off sheet. */
function fixedCell(spec: RosterSpec, column: PaperColumn): string | null {
  if (column.key === 'item' && spec.item !== '') return spec.item
  if (column.key === 'amount' && spec.amount !== '') return spec.amount
  return null
}

function maskPerson(person: RosterPerson, withName: boolean): RosterPerson {
  return {
    ...person,
    name: withName ? maskName(person.name) : person.name,
    idNo: masked(person.idNo, maskIdNo),
    mobile: masked(person.mobile, maskPhone),
    address: null,
  }
}

function masked(value: string | number | boolean | null, mask: (text: string) => string): string | null {
  const full = text(value)
  return full === null ? null : mask(full)
}

function groupOf(spec: RosterSpec, person: RosterPerson): string | null {
  if (spec.groupBy === 'unit') return person.unitName ?? '单位待定'
  if (spec.groupBy === 'group') return text(person.unionGroup) ?? '未分小组'
  return null
}

/** The foot of the register; 党员 counts probationary members too. */
function totalsOf(people: readonly RosterPerson[]): string {
  const count = (test: (person: RosterPerson) => boolean): number => people.filter(test).length
  const women = count((person) => person.sex === '2')
  const minority = count((person) => person.ethnicity !== null && person.ethnicity !== '01')
  const party = count((person) => person.political === '01' || person.political === '02')
  const migrants = count((person) => person.migrant === true)
  return `合计 ${people.length} 人, 其中女 ${women} 人, 少数民族 ${minority} 人, 党员 ${party} 人, 农民工 ${migrants} 人`
}

function notesOf(spec: RosterSpec): string[] {
  if (spec.preset !== 'public_list') return []
  const notes: string[] = []
  if (spec.publicFrom !== null && spec.publicTo !== null) {
    notes.push(`公示期: ${inWords(spec.publicFrom)}至${inWords(spec.publicTo)}。公示期内如有异议, 请向工会反映。`)
  }
  if (spec.complaintPhone !== '') notes.push(`监督电话: ${spec.complaintPhone}`)
  return notes
}

export function inWords(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}
