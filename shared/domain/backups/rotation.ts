import type { BackupReason } from './reasons.ts'

export interface KeptBackup {
  readonly id: string
  /** Instant, ISO text: the order of making. */
  readonly takenAt: string
  /** The same on the wall, `2026-03-02 14:03`: days are those of the person. */
  readonly takenWhen: string
  readonly reason: BackupReason
  readonly proven: boolean
}

/** Hours, days and months that have a backup, counted back from the newest one and never from today's clock. */
export const KEPT = { hours: 24, days: 30, months: 12 } as const
/** Ways back from an upgrade, a restore or an import, of each the newest. */
export const KEPT_WAYS_BACK = 3

/**
 * The backups that have had their time: all but the newest of each of the last 24 hours, 30 days and 12 months in which
 * there was one, the newest ways back, those of a change of hands, and the newest that was proven. Only hours with a backup count, so that neither a
 * laptop left for weeks nor a wrong clock makes old ones go.
 */
export function chooseExpired(backups: readonly KeptBackup[]): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
  const kept = new Set<string>()
  const keepNewestOfEach = (length: number, most: number): void => {
    const periods = new Set<string>()
    for (const { id, takenWhen } of newestFirst) {
      const period = takenWhen.slice(0, length)
      if (periods.has(period)) continue
      if (periods.size === most) return
      periods.add(period)
      kept.add(id)
    }
  }
  keepNewestOfEach('2026-03-02 14'.length, KEPT.hours)
  keepNewestOfEach('2026-03-02'.length, KEPT.days)
  keepNewestOfEach('2026-03'.length, KEPT.months)
  for (const reason of ['before_upgrade', 'before_restore', 'before_import', 'before_merge'] as const) {
    for (const { id } of newestFirst.filter((backup) => backup.reason === reason).slice(0, KEPT_WAYS_BACK)) kept.add(id)
  }
  for (const { id, reason } of newestFirst) if (reason === 'handover') kept.add(id)
  const proven = newestFirst.find((backup) => backup.proven)
  if (proven !== undefined) kept.add(proven.id)
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}
