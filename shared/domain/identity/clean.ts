/** White space of any kind, and the invisible characters that spreadsheets and chat programs leave in cells. */
const INVISIBLE = /[\p{White_Space}\u200B-\u200F\u2060\uFEFF]/gu

/** Full-width forms (U+FF01 to U+FF5E) to their ASCII twins, the ideographic space to a plain one. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** Removes white space and invisible characters wherever they stand. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** The cleaning shared by credit codes and identity numbers: silent, and never a guess at a digit. */
export function cleanCodeText(text: string): string {
  return stripInvisible(toHalfWidth(text)).replace(/^['\u2018\u2019]+/, '').toUpperCase()
}
