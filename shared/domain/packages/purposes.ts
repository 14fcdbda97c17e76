/** What a package is for; it decides which tables and columns are in it (the least that the purpose needs, PIPL 6). */
export const PURPOSES = ['members', 'hardship', 'labour', 'all'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Whether something made for `own` purposes goes into a package of this one; `all` carries everything. */
export function serves(own: readonly Purpose[], purpose: Purpose): boolean {
  return purpose === 'all' || own.includes(purpose)
}
