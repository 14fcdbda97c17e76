/** Row numbers as typed from a paper: `1-20 25、27` in any width, or the piece that cannot be read. */
export type RowNumbers = { readonly numbers: readonly number[] } | { readonly bad: string }

/** Reads the numbers of rows between 1 and `last`, each once, in their order. */
export function readRowNumbers(text: string, last: number): RowNumbers {
  const pieces = text.normalize('NFKC').replace(/\s*(?:-|~|–|—|至|到)\s*/g, '-').split(/[\s,、。;.]+/).filter((piece) => piece !== '')
  const numbers = new Set<number>()
  for (const piece of pieces) {
    const [, first = '', end = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(piece) ?? []
    const [from, to] = [Number(first), Number(end)]
    if (first === '' || from < 1 || to < from || to > last) return { bad: piece }
    for (let number = from; number <= to; number++) numbers.add(number)
  }
  return { numbers: [...numbers].toSorted((a, b) => a - b) }
}
