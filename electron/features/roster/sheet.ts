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
  /** 落款: who issues the paper and when, under the last row at the right. */
  readonly closing: readonly string[]
}

export interface SheetFacts {
  readonly unionName: string
  /** 填报单位. */
  readonly reporter: string
  readonly labelOf: LabelOf
  readonly asOf: PlainDate
  /** 保留会籍 belongs to the total: the county's choice. */
  readonly countRetained: boolean
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
    subline: preset.alwaysMasked ? publicSubline(spec, facts.asOf) : {
      left: `填报单位(盖章): ${facts.reporter}`,
      middle: `截止日期: ${inWords(facts.asOf)}`,
      right: '单位: 人',
    },
    columns,
    lines,
    totalsLine: preset.totals ? totalsOf(people, facts.countRetained) : `合计 ${people.length} 人`,
    notes: notesOf(spec),
    closing: preset.alwaysMasked ? [`${facts.unionName}(盖章)`, inWords(spec.publicFrom ?? facts.asOf)] : [],
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

/** The foot of the register; 党员 counts probationary members too. Who is not known is no "no": it is said beside. */
function totalsOf(listed: readonly RosterPerson[], countRetained: boolean): string {
  const retained = listed.filter(({ memberState }) => memberState === 'retained').length
  const people = countRetained ? listed : listed.filter(({ memberState }) => memberState !== 'retained')
  const part = (label: string, field: 'sex' | 'ethnicity' | 'political' | 'migrant', is: (value: unknown) => boolean) => {
    const unknown = people.filter((person) => person[field] === null).length
    const yes = people.filter((person) => person[field] !== null && is(person[field])).length
    return `${label} ${yes} 人${unknown === 0 ? '' : `(另有 ${unknown} 人未填)`}`
  }
  const parts = [
    part('女', 'sex', (value) => value === '2'),
    part('少数民族', 'ethnicity', (value) => value !== '01'),
    part('党员', 'political', (value) => value === '01' || value === '02'),
    part('农民工', 'migrant', (value) => value === true),
  ]
  const inside = countRetained && retained > 0 ? `(含保留会籍 ${retained} 人)` : ''
  const beside = countRetained || retained === 0 ? '' : `; 另有保留会籍 ${retained} 人, 不计入合计`
  return `合计 ${people.length} 人${inside}, 其中${parts.join(', ')}${beside}`
}

/** Days and phone stand on every page of a public list: each sheet hangs on the wall by itself. */
function publicSubline(spec: RosterSpec, asOf: PlainDate): Sheet['subline'] {
  const period =
    spec.publicFrom !== null && spec.publicTo !== null
      ? `公示期: ${inWords(spec.publicFrom)}至${inWords(spec.publicTo)}`
      : `截止日期: ${inWords(asOf)}`
  return { left: period, middle: '', right: spec.complaintPhone === '' ? '单位: 人' : `监督电话: ${spec.complaintPhone}` }
}

function notesOf(spec: RosterSpec): string[] {
  if (spec.preset !== 'public_list') return []
  const phone = spec.complaintPhone === '' ? '' : `, 监督电话: ${spec.complaintPhone}`
  return spec.publicFrom === null && phone === '' ? [] : [`公示期内如有异议, 请向工会反映${phone}。`]
}

export function inWords(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}
