import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input, Output } from '../../bridge.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import { readTypedDate } from '../../ui/date-text.ts'
import { today } from '../../data/clock.ts'
import type { NamedPerson } from '../../ui/PersonInput.tsx'

/** One donor as typed. */
export interface Donor {
  readonly key: string
  readonly id: string | null
  readonly donor: NamedPerson
  readonly unitId: string | null
  readonly amount: string | null
  readonly on: string
  readonly note: string | null
}

type Rows = Input<'donations.save'>['rows']

/** A new row after these, under a key that none of them has. */
export function emptyDonor(rows: readonly Donor[], on: string): Donor {
  const last = rows.reduce((most, { key }) => Math.max(most, Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)), 0)
  return { key: `new ${last + 1}`, id: null, donor: { personId: null, name: null }, unitId: null, amount: null, on, note: null }
}

export function toDonors(stored: Output<'donations.list'>): Donor[] {
  return stored.map(({ id, donorId, donorName, unitId, amountFen, on, note }) => ({
    key: id, id, unitId, on, note, amount: amountText(amountFen), donor: { personId: donorId, name: donorName },
  }))
}

/** Fen of the rows that can be read. */
export function totalOfDonors(rows: readonly Donor[]): number {
  return rows.reduce((sum, { amount }) => {
    const read = readAmount(amount ?? '')
    return sum + ('fen' in read ? read.fen : 0)
  }, 0)
}

/** What is saved; rows that nobody has begun are left out. */
export function readDonors(rows: readonly Donor[]): { rows: Rows } | { trouble: string } {
  const saved: Rows = []
  for (const [index, { id, donor, unitId, amount, on, note }] of rows.entries()) {
    const name = (donor.name ?? '').trim()
    if (name === '' && (amount ?? '').trim() === '') continue
    const where = `第 ${index + 1} 行`
    const read = readAmount(amount ?? '')
    const typed = readTypedDate(on, today(), false)
    const givenOn = typed.kind === 'date' ? typed.value : ''
    if (name === '') return { trouble: `${where}没有填捐款人` }
    if ('problem' in read) return { trouble: `${where}“${name}”：${amountProblem(read.problem)}` }
    if (read.fen === 0) return { trouble: `${where}“${name}”没有填金额` }
    if (!isPlainDate(givenOn)) return { trouble: `${where}“${name}”的日期看不懂，请按 2026-03-05 填写` }
    saved.push({ donorId: donor.personId, donorName: name, unitId, amountFen: read.fen, on: givenOn, note: note === '' ? null : note, ...(id === null ? {} : { id }) })
  }
  return { rows: saved }
}
