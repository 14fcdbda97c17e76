import { writeRosterPdf } from './paper/document.ts'
import type { Progress, RosterLine, RosterSpec } from './paper/spec.ts'

/** The whole PDF in memory: it is previewed before it is saved, and never lies on disk meanwhile. */
export async function makeRosterPdf(
  spec: RosterSpec,
  lines: readonly RosterLine[],
  options: { onProgress?: (progress: Progress) => void } = {},
): Promise<{ bytes: Uint8Array; pages: number }> {
  const chunks: Uint8Array[] = []
  const { pages } = await writeRosterPdf(spec, lines, (chunk) => chunks.push(chunk), options)
  return { bytes: Buffer.concat(chunks), pages }
}
