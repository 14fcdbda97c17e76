import { formatYuan } from '../../../shared/domain/money.ts'
import { ageOn, isPlainDate, partsOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Cell, Grid, Row, TextBlock } from '../../paper/form/spec.ts'
import type { PaperWords } from './data.ts'

type Extra = Omit<Cell, 'text' | 'label'>

export function label(text: string, extra: Extra = {}): Cell {
  return { text, label: true, ...extra }
}

/** What is not known prints as a dash; an empty text is a place left to the pen. */
export function value(text: string | number | null | undefined, extra: Extra = {}): Cell {
  if (text === '') return blank(extra)
  return { text: text === null || text === undefined ? null : String(text), ...extra }
}

/** Left free for the pen. */
export function blank(extra: Extra = {}): Cell {
  return { text: '', pen: true, ...extra }
}

/** Every word of a code table, the chosen ones ticked. */
export function tick(words: PaperWords, list: string, chosen: readonly (string | null)[], extra: Extra = {}): Cell {
  const options = words.optionsOf(list).map(({ code, label: text }) => ({ text, ticked: chosen.includes(code) }))
  return { options, align: 'left', ...extra }
}

/** ☑是 □否; neither is ticked where nobody has said. */
export function yesNo(flag: boolean | null, extra: Extra = {}): Cell {
  return { options: [{ text: '是', ticked: flag === true }, { text: '否', ticked: flag === false }], ...extra }
}

/** Boxes that are ticked by hand. */
export function boxes(texts: readonly string[], extra: Extra = {}): Cell {
  return { options: texts.map((text) => ({ text, ticked: false })), align: 'left', ...extra }
}

/** An opinion with places to sign, to seal and to date. */
export function opinion(text: string, signer: string, extra: Extra = {}): Cell {
  return { text, align: 'left', foot: [`${signer}：　　　　　　　　（盖章）`, penDate], ...extra }
}

/** A place to sign and to date for one person, without a seal. */
export function signature(signer: string, extra: Extra = {}): Cell {
  return { text: '', align: 'left', foot: [`${signer}：　　　　　　　　　${penDate}`], ...extra }
}

/** An amount to be written by hand, in figures and in capitals. */
export const penAmount = '￥＿＿＿＿＿＿＿＿元　（大写）＿＿万＿＿仟＿＿佰＿＿拾＿＿元＿＿角＿＿分'

export const penDate = '　　　年　　月　　日'

export function grid(columns: readonly number[], rows: readonly Row[], head?: number): Grid {
  return { kind: 'grid', columns, rows, ...(head === undefined ? {} : { head }) }
}

export function row(...cells: Cell[]): Row {
  return { cells }
}

/** A text that begins at the left of its cell. */
export function wide(text: string | null): Cell {
  return value(text, { align: 'left' })
}

/** A paragraph of a letter: the first line begins two characters in. */
export function paragraph(text: string, size: number): TextBlock {
  return { kind: 'text', text, size, indent: true }
}

/** Heading over the whole width of a grid. */
export function section(text: string, span: number): Row {
  return { cells: [label(text, { span, align: 'left' })], height: 7, keep: true }
}

/** Rows under a heading; says so where there are none, and where they end. */
export function listed(rows: readonly Row[], span: number): Row[] {
  return rows.length === 0 ? [{ cells: [value('无', { span })] }] : [...rows]
}

/** 2026年3月2日, or 2026年3月; null for nothing. */
export function inWords(date: string | null): string | null {
  if (date === null) return null
  if (isPlainDate(date)) {
    const { year, month, day } = partsOf(date)
    return `${year}年${month}月${day}日`
  }
  const [year, month] = date.split('-')
  return month === undefined ? date : `${year}年${Number(month)}月`
}

/** A day in words, or room to write one. */
export function dayOrPen(date: string | null): string {
  return inWords(date) ?? penDate
}

/** Completed years on a day; null where only the month of birth is known and it is that month. */
export function ageText(birthOn: string | null, on: PlainDate): string | null {
  if (birthOn === null) return null
  if (isPlainDate(birthOn)) return String(ageOn(birthOn, on))
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return String(on.slice(5, 7) < birthOn.slice(5, 7) ? years - 1 : years)
}

export function yuan(fen: number | null): string | null {
  return fen === null ? null : formatYuan(fen)
}

/** For narrow columns of the form: no thousands, and no decimals where there are no fen. */
export function shortYuan(fen: number | null): string | null {
  return fen === null ? null : formatYuan(fen).replaceAll(',', '').replace(/\.00$/, '')
}

/** What is said of several; empty where all that there is to say is left to the pen. */
export function join(parts: readonly (string | null | undefined)[], by: string): string | null {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '')
  if (said.length > 0) return said.join(by)
  return parts.includes('') ? '' : null
}
