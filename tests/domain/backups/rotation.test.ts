import { describe, expect, it } from 'vitest'
import { chooseExpired, type KeptBackup } from '../../../shared/domain/backups/rotation.ts'

const START = Date.parse('2026-03-02T00:00:00.000Z')
const HOUR = 3_600_000

function madeAt(ms: number, more: Partial<KeptBackup> = {}): KeptBackup {
  const takenAt = new Date(ms).toISOString()
  return { id: takenAt, takenAt, takenWhen: takenAt.slice(0, 16).replace('T', ' '), reason: 'hourly', proven: false, ...more }
}

function keep(backups: readonly KeptBackup[]): string[] {
  const expired = new Set(chooseExpired(backups))
  return backups.filter(({ id }) => !expired.has(id)).map(({ takenWhen }) => takenWhen)
}

describe('the rotation of backups', () => {
  it('keeps the newest of each of the last 24 hours', () => {
    const everyHalfHour = Array.from({ length: 20 }, (_, i) => madeAt(START + (i * HOUR) / 2))
    expect(keep(everyHalfHour)).toEqual(everyHalfHour.filter((_, i) => i % 2 === 1).map(({ takenWhen }) => takenWhen))
  })

  it('keeps 24 hours, then days, then months of two years of hourly work', () => {
    const years = Array.from({ length: 2 * 365 * 8 }, (_, i) => madeAt(START + Math.floor(i / 8) * 24 * HOUR + (8 + (i % 8)) * HOUR))
    const kept = keep(years)
    // Three working days by the hour, 27 more days, and the months that these do not reach.
    expect(kept.length).toBe(24 + 27 + 10)
    expect(kept.at(-1)).toBe(years.at(-1)?.takenWhen)
  })

  it('lets nothing go because nobody worked for a year', () => {
    const old = [madeAt(START), madeAt(START + 24 * HOUR)]
    expect(keep([...old, madeAt(START + 400 * 24 * HOUR)])).toHaveLength(3)
  })

  it('keeps the newest ways back whatever their age', () => {
    const ways = Array.from({ length: 5 }, (_, i) => madeAt(START + i * 1_000, { reason: 'before_restore' }))
    const later = Array.from({ length: 40 }, (_, i) => madeAt(START + (i + 1) * 40 * 24 * HOUR))
    const kept = keep([...ways, ...later])
    expect(kept.filter((when) => when.startsWith('2026-03-02'))).toHaveLength(3)
  })

  it('keeps the newest one that was proven', () => {
    const proven = madeAt(START, { proven: true })
    const later = Array.from({ length: 40 }, (_, i) => madeAt(START + (i + 1) * 40 * 24 * HOUR))
    expect(keep([proven, ...later])).toContain(proven.takenWhen)
  })

  it('never lets all go', () => {
    expect(chooseExpired([madeAt(START)])).toEqual([])
  })
})
