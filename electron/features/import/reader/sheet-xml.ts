/** Rows (0-based) that the sheet part marks as hidden, by hand or by a filter. */
export function listHiddenXmlRows(xml: string): Set<number> {
  const hidden = new Set<number>()
  if (!xml.includes('hidden=')) return hidden
  let row = -1
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?row(\s[^>]*|\/)?>/g)) {
    // A row without a number follows the one before.
    const number = /\sr=["'](\d+)["']/.exec(attributes)?.[1]
    row = number === undefined ? row + 1 : Number(number) - 1
    if (/\shidden=["'](?:1|true)["']/.test(attributes)) hidden.add(row)
  }
  return hidden
}

/**
 * Cells that have a formula but no stored result, as programs leave them that write files without calculating. A
 * result that is empty text (`t="str"`) is a result.
 */
export function listValuelessFormulas(xml: string): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = []
  for (const [, , attributes = '', rest = ''] of xml.matchAll(
    /<((?:\w+:)?)c\s([^>]*[^/>])>\s*<\1f[\s>/]([\s\S]*?)<\/\1c>/g,
  )) {
    if (/\bt=["']str["']/.test(attributes) || /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/.test(rest)) continue
    const at = /\br=["']([A-Z]{1,3})(\d{1,7})["']/.exec(attributes)
    if (at?.[1] !== undefined && at[2] !== undefined) found.push({ row: Number(at[2]) - 1, column: toColumn(at[1]) })
  }
  return found
}

function toColumn(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}
