const LABELS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [10000, 'macintosh'],
  [28591, 'windows-1252'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
])

const decoders = new Map<number, TextDecoder>()

/** Decodes text of a Windows code page; one that is not in the list is taken for Chinese. */
export function decodeCodepage(codepage: number, bytes: Uint8Array | readonly number[]): string {
  const data = bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes)
  let decoder = decoders.get(codepage)
  if (decoder === undefined) {
    decoder = new TextDecoder(LABELS.get(codepage) ?? 'gb18030', { ignoreBOM: true })
    decoders.set(codepage, decoder)
  }
  return decoder.decode(data)
}
