/** Most agency workers beside so many own ones: a tenth of both together (劳务派遣暂行规定 4). */
export function agencyLimit(own: number): number {
  return Math.floor(own / 9)
}
