import type PdfFile from 'pdfkit'

export type Pdf = InstanceType<typeof PdfFile>

/** Sets a text of one font with its baseline at `y`, in points from the upper left corner of the page. */
export type TextWriter = (face: string, size: number, text: string, x: number, y: number) => void

/**
 * Writes text operators straight into the page. The library's own `text` shapes every text three times and wraps it in
 * a state of its own, which takes most of the time of a long list. Here each character is encoded once per font: names
 * and numbers need no shaping, and widths are those by which the cells were fitted.
 */
export function makeTextWriter(pdf: Pdf): TextWriter {
  const fonts = new Map<string, KnownFont>()
  // What the page on the way has been told last; a new page knows nothing.
  let page: Pdf['page'] | null = null
  let told = ''

  const open = (face: string): KnownFont => {
    const known = fonts.get(face)
    if (known !== undefined) return known
    pdf.font(face)
    // What the types of the library leave out; its version is pinned and the tests read back what is written.
    const font = { own: Reflect.get(pdf, '_font') as EmbeddedFont, codes: new Map<string, string>() }
    fonts.set(face, font)
    return font
  }

  return (face, size, text, x, y) => {
    const { own, codes } = open(face)
    if (pdf.page !== page) {
      page = pdf.page
      told = ''
    }
    const wanted = `/${own.id} ${round(size)} Tf `
    if (told !== wanted) {
      const resources: Record<string, unknown> = pdf.page.fonts
      resources[own.id] ??= own.ref()
    }
    let hex = ''
    for (const character of text) {
      let code = codes.get(character)
      if (code === undefined) codes.set(character, (code = own.encode(character)[0].join('')))
      hex += code
    }
    // The page runs downwards, so the letters are turned up again.
    pdf.addContent(`BT ${told === wanted ? '' : wanted}1 0 0 -1 ${round(x)} ${round(y)} Tm <${hex}> Tj ET`)
    told = wanted
  }
}

interface EmbeddedFont {
  readonly id: string
  ref(): unknown
  encode(text: string): readonly [readonly string[], unknown]
}

interface KnownFont {
  readonly own: EmbeddedFont
  /** Code of each character in the font's subset, four hex digits a glyph. */
  readonly codes: Map<string, string>
}

/** A thousandth of a point is finer than any printer. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
