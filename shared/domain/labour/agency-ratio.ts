/**
 * Share of agency workers among own and agency workers (劳务派遣暂行规定 4): at most one tenth. `ratio` is percent with
 * two decimals, halves up, for display only; `over` compares whole numbers.
 */
export function agencyRatio(own: number, agency: number): { ratio: number; over: boolean } {
  const all = own + agency
  if (all === 0) return { ratio: 0, over: false }
  // Hundredths of a percent in whole numbers: halves go up, floating point has no say.
  return { ratio: Math.floor((20_000 * agency + all) / (2 * all)) / 100, over: 10 * agency > all }
}
