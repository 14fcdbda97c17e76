/** A part of the members: `女 3 人（另有 2 人未填）`, or `农民工未填` where nobody has it written down. */
export function partWords(label: string, count: number, unstated: number, all: number): string {
  if (all > 0 && unstated === all) return `${label}未填`
  return `${label} ${count} 人${unstated === 0 ? '' : `（另有 ${unstated} 人未填）`}`
}
