// The package brings no types and the public ones lack the options used here.
declare module 'subset-font' {
  type Options = {
    readonly targetFormat?: 'truetype' | 'woff2'
    readonly noHinting?: boolean
    readonly dropTables?: readonly string[]
    readonly preserveNameIds?: readonly number[]
  }
  export default function subsetFont(font: Uint8Array, characters: string, options?: Options): Promise<Uint8Array>
}
