/** Beyond this share of characters that no text has, the bytes are something else. */
const MOST_STRANGE = 0.02
const SAMPLE_BYTES = 4096

/**
 * Decodes text by its byte order mark, else as UTF-16 when it looks like it, else as UTF-8 or GB18030, whichever fits.
 * Null when the bytes are not text. What a page or XML head says of its encoding is often wrong and is not asked.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = stripEnd(decode(bytes))
  return text !== null && isText(text) ? text : null
}

function decode(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = guessUtf16(bytes.subarray(0, SAMPLE_BYTES))
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A few broken bytes do not make UTF-8 into GB18030. Read as UTF-8, GB18030 loses nearly every character.
    const utf8 = new TextDecoder('utf-8').decode(bytes)
    const beyondAscii = utf8.match(/[^\p{ASCII}]/gu)?.length ?? 0
    return countLost(utf8) * 4 < beyondAscii ? utf8 : new TextDecoder('gb18030').decode(bytes)
  }
}

/** Digits, commas and line ends leave a zero in every second byte; Chinese alone does not, so this needs a few. */
function guessUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0
  let odd = 0
  sample.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  const enough = sample.length / 20
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : null
}

function countLost(text: string): number {
  return text.split('\ufffd').length - 1
}

/** DOS programs end a file with Ctrl-Z or fill it up with zeros. */
function stripEnd(text: string | null): string | null {
  if (text === null) return null
  let end = text.length
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1] === '\u001a')) end--
  return text.slice(0, end)
}

function isText(text: string): boolean {
  if (text.includes('\0')) return false
  // Control characters that are not white space, and those that were lost in decoding.
  const strange = text.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0
  return strange <= Math.max(1, text.length * MOST_STRANGE)
}
