import { createRequire } from 'node:module'

// The bundled fonts are packed, and unpacking one takes longer than all the rest of a page. The program unpacks them
// for each paper in a thread of its own; tests that write hundreds of papers in this very process do it once a font.
const woff2 = createRequire(import.meta.url)('wawoff2') as {
  decompress(packed: Uint8Array): Promise<Uint8Array>
} // as its readme has it; it comes without types
const { decompress } = woff2
const known: { packed: Uint8Array; unpacked: Promise<Uint8Array> }[] = []

woff2.decompress = (packed) => {
  const found = known.find((font) => Buffer.compare(font.packed, packed) === 0)
  if (found !== undefined) return found.unpacked
  // What it gives lies in memory that the next font is unpacked into.
  const unpacked = decompress(packed).then((bytes) => Uint8Array.from(bytes))
  known.push({ packed, unpacked })
  return unpacked
}
