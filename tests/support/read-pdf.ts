import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The texts of each page in reading order, read again from the bytes as any viewer would. */
export async function readPdfPages(bytes: Uint8Array): Promise<string[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])))
  }
  await document.destroy()
  return pages
}

/** All text of a page without white space: columns and runs of fonts do not matter. */
export function joined(page: readonly string[] | undefined): string {
  return (page ?? []).join('').replaceAll(/\s/g, '')
}
