import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'fontkit'

// Makes renderer/fonts from the upstream fonts named in README.md: node build/fonts/make.ts <folder with them>.
// Needed only when an upstream font is replaced; the results are committed. Wants pyftsubset (fonttools, brotli) on
// the path: the WebAssembly subsetter of the app has too little memory for a 50 MB font and drops outlines silently.

const sources = {
  song: 'NotoSerifSC_400Regular.ttf',
  hei: 'NotoSansSC_400Regular.ttf',
  heiBold: 'NotoSansSC_700Bold.ttf',
  babelstone: 'BabelStoneHan.ttf',
  hanaA: 'HanaMinA.ttf',
  hanaB: 'HanaMinB.ttf',
} as const

/** Cuts of the rare fonts: each file is read only when a character of its range is wanted. */
const rareRanges: readonly (readonly [first: number, last: number])[] = [
  [0xf900, 0xfad9],
  [0x20000, 0x22fff],
  [0x23000, 0x25fff],
  [0x26000, 0x287ff],
  [0x28800, 0x2a6df],
  [0x2a700, 0x2ceaf],
  [0x2ceb0, 0x2ebef],
  [0x2f800, 0x2fa1f],
  [0x30000, 0x323af],
]

type Source = keyof typeof sources
type Face = { file: string, covers: string }

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: node build/fonts/make.ts <folder with the upstream fonts>')
const target = join(import.meta.dirname, '..', '..', 'renderer', 'fonts')
mkdirSync(target, { recursive: true })

const cache: Record<string, Buffer> = {}
let gb2312: ReadonlySet<string> | undefined
const faces: Record<string, Face> = {}
const song = readCodePoints('song')
writeFace('song', 'song', song)
const common = new Set(readFileSync(join(import.meta.dirname, 'common-8105.txt'), 'utf8'))
for (const name of ['hei', 'heiBold'] as const) {
  writeFace(name, name, readCodePoints(name).filter((code) => !isHan(code) || isCommon(code)))
}
const taken = new Set(song)
for (const [index, [first, last]] of rareRanges.entries()) {
  for (const source of ['babelstone', 'hanaA', 'hanaB'] as const) {
    const codes = readCodePoints(source).filter((code) => code >= first && code <= last && !taken.has(code))
    if (codes.length === 0) continue
    for (const code of codes) taken.add(code)
    writeFace(`rare${index}-${source}`, source, codes)
  }
}
writeFileSync(join(target, 'coverage.json'), `${JSON.stringify(faces, undefined, 1)}\n`)

function isCommon(code: number): boolean {
  return common.has(String.fromCodePoint(code)) || isInGb2312(code)
}

// GB 2312 is what county and village names were long limited to; its 6,763 characters are rows 16 to 87.
function isInGb2312(code: number): boolean {
  gb2312 ??= new Set(new TextDecoder('gb18030').decode(Uint8Array.from(listGb2312Bytes())))
  return gb2312.has(String.fromCodePoint(code))
}

function* listGb2312Bytes(): Iterable<number> {
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) yield* [row, cell]
}

function isHan(code: number): boolean {
  return /\p{Script=Han}/u.test(String.fromCodePoint(code)) && code >= 0x3400
}

function readCodePoints(source: Source): number[] {
  const font = create(readSource(source))
  if (!('characterSet' in font)) throw new Error(`${sources[source]} is a collection`)
  return [...new Set(font.characterSet)].filter(isUsable).toSorted((a, b) => a - b)
}

// Private-use characters mean something else in each old system: drawing one would print a wrong name.
function isUsable(code: number): boolean {
  return code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code < 0xe0000
}

function writeFace(face: string, source: Source, codes: readonly number[]): void {
  const file = `${face}.woff2`
  const list = join(tmpdir(), `${face}.txt`)
  writeFileSync(list, codes.map((code) => code.toString(16)).join('\n'))
  // Vertical and alternate forms are dropped: the screen and the paper set plain horizontal lines.
  execFileSync('pyftsubset', [
    join(folder ?? '', sources[source]), `--unicodes-file=${list}`, `--output-file=${join(target, file)}`,
    '--flavor=woff2', '--no-hinting', '--desubroutinize', '--layout-features=', '--name-IDs=0,1,2,4,6,13,14',
    '--drop-tables+=vhea,vmtx,VORG,GSUB,GPOS,GDEF,BASE,FFTM,DSIG',
  ])
  rmSync(list)
  faces[face] = { file, covers: writeRanges(codes) }
  process.stdout.write(`${face}: ${codes.length} characters, ${statSync(join(target, file)).size} bytes\n`)
}

// 'first-length' pairs in base 36, each first counted from the end of the pair before.
function writeRanges(codes: readonly number[]): string {
  const parts: string[] = []
  let end = 0
  for (let i = 0; i < codes.length;) {
    const first = codes[i] ?? 0
    let length = 1
    while (codes[i + length] === first + length) length++
    parts.push(`${(first - end).toString(36)}${length === 1 ? '' : `-${length.toString(36)}`}`)
    end = first + length
    i += length
  }
  return parts.join(' ')
}

function readSource(source: Source): Buffer {
  const name = sources[source]
  return (cache[name] ??= readFileSync(join(folder ?? '', name)))
}
