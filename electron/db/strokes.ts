// Strokes of about 7,000 characters, taken from cnchar-order 3.2.6 (MIT, see strokes.LICENSE) as the five classes of
// the national standard: 1 horizontal, 2 vertical, 3 left-falling, 4 dot and right-falling, 5 turning.
import { readFileSync } from 'node:fs'

const TABLE = new URL('./strokes.json', import.meta.url)

/**
 * A key whose plain code point order is the order of election lists (姓氏笔画): number of strokes of the surname, then
 * its strokes one by one, then the characters of the given name alike. Characters without data come last.
 */
export function strokeKey(name: string): string {
  return [...name.replaceAll(/\s/gu, '')].map(characterKey).join('')
}

function characterKey(character: string): string {
  strokesByCharacter ??= readTable()
  const strokes = strokesByCharacter.get(character)
  return strokes === undefined ? `99${character}` : String(strokes.length).padStart(2, '0') + strokes + character
}

/** Read when the first name is written: a start does without. */
let strokesByCharacter: ReadonlyMap<string, string> | null = null

function readTable(): ReadonlyMap<string, string> {
  const charactersByStrokes = JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, string> // our own file
  return new Map(
    Object.entries(charactersByStrokes).flatMap(([strokes, characters]) =>
      [...characters].map((character): [string, string] => [character, strokes]),
    ),
  )
}
