import { zipSync, type Zippable } from 'fflate'
import type { Workbook } from '../../../../shared/domain/import/sheet.ts'
import { findKnownFormat } from './builtin-date-formats.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { takePlainCells } from './plain-cells.ts'
import { listHiddenXmlRows, listValuelessFormulas } from './sheet-xml.ts'
import { parseWithSheetJs, ProbesMissing, type SheetExtras } from './sheetjs.ts'

/** Parts whose XML must be closed: of a part that ends half way the parser would return the first half. */
const ESSENTIAL = /(?:^|\/)(?:workbook|sharedStrings|styles)\.xml$|worksheets\/[^/]+\.xml$/i
const SHEET_PART = /worksheets\/[^/]+\.xml$/i
const STYLES_PART = /(?:^|\/)styles\.xml$/i

/** Reads the unpacked and checked parts of an .xlsx, .xlsm or .xlsb file. */
export function readOoxml(parts: ReadonlyMap<string, Uint8Array>): Workbook {
  try {
    return readParts(parts, true)
  } catch (error) {
    if (!(error instanceof ProbesMissing)) throw error
    return readParts(parts, false)
  }
}

/** `takesPlain` reads the cells in usual form without the parser, which leads to the same cells. */
export function readParts(parts: ReadonlyMap<string, Uint8Array>, takesPlain: boolean): Workbook {
  const links = readSheetLinks(parts)
  const extras = new Map<string, SheetExtras>()
  const slim: Zippable = {}
  for (const [name, bytes] of parts) {
    // Pictures, macros and printer settings are checked with the rest, but only these kinds are parsed.
    if (!/\.(?:xml|rels|bin)$/i.test(name) || /vbaProject|printerSettings/i.test(name)) continue
    if (!ESSENTIAL.test(name)) {
      slim[name] = bytes
      continue
    }
    const part = name.toLowerCase()
    // Only of a part that is one sheet it is certain where the cells belong.
    if (takesPlain && SHEET_PART.test(name) && links.filter((link) => link === part).length === 1) {
      const taken = takeSheet(name, bytes)
      if (taken !== null) {
        extras.set(part, taken.extra)
        slim[name] = taken.rest
        continue
      }
    }
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    if (!isClosedXml(xml)) throw new FileUnreadable('damaged')
    if (SHEET_PART.test(name)) {
      extras.set(part, { hiddenRows: listHiddenXmlRows(xml), valuelessFormulas: listValuelessFormulas(xml) })
    }
    const prepared = prepareXml(name, xml)
    slim[name] = prepared === xml ? bytes : Buffer.from(prepared, 'latin1')
  }
  // Packed again without compression, so that the parser sees exactly what was checked and does not unpack twice.
  const repacked = zipSync(slim, { level: 0 })
  const data = Buffer.from(repacked.buffer, repacked.byteOffset, repacked.length)
  return parseWithSheetJs(
    data,
    links.map((part) => (part === undefined ? undefined : extras.get(part))),
  )
}

/** A sheet part without its plain cells; null where it is all for the parser. */
function takeSheet(name: string, bytes: Uint8Array): { extra: SheetExtras; rest: Uint8Array } | null {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  if (!isClosedXml(xml)) throw new FileUnreadable('damaged')
  const plain = takePlainCells(xml)
  if (plain === null) return null
  const extra = { hiddenRows: listHiddenXmlRows(xml), valuelessFormulas: listValuelessFormulas(plain.rest), plain }
  return { extra, rest: Buffer.from(prepareXml(name, plain.rest), 'utf8') }
}

/** True when the root element that opens the text also ends it; works on any one-byte view of UTF-8. */
export function isClosedXml(xml: string): boolean {
  const root = /<([A-Za-z_][\w.:-]*)([^>]*)>/.exec(xml)
  if (root === null) return false
  const [whole, name, attributes] = root
  if (attributes?.endsWith('/') === true) return true
  const tail = xml.slice(Math.max(root.index + whole.length, xml.length - 2048))
  return new RegExp(`</${name?.replaceAll('.', '\\.')}\\s*>(?:\\s|\\0|<!--[\\s\\S]*?-->)*$`).test(tail)
}

function prepareXml(name: string, xml: string): string {
  if (STYLES_PART.test(name)) return nameBuiltinFormats(xml)
  // A link over a whole column makes the parser fill a million cells.
  return SHEET_PART.test(name) ? xml.replace(/<(\w+:)?hyperlinks[\s>][\s\S]*?<\/\1hyperlinks>/, '') : xml
}

function nameBuiltinFormats(xml: string): string {
  const spelledOut = new Set<number>()
  for (const [, id] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*?\bnumFmtId=["'](\d+)["']/g)) spelledOut.add(Number(id))
  return xml.replace(/(<(?:\w+:)?xf\s[^>]*?\bnumFmtId=["'])(\d+)/g, (whole, before: string, id: string) => {
    const known = spelledOut.has(Number(id)) ? undefined : findKnownFormat(Number(id))
    return known === undefined ? whole : before + String(known)
  })
}

/**
 * The lower-case part name of each sheet, in sheet order; undefined where it cannot be told (.xlsb). A sheet or the
 * shared texts that the workbook points to but the file does not hold make it `damaged`.
 */
function readSheetLinks(parts: ReadonlyMap<string, Uint8Array>): (string | undefined)[] {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()))
  const book = [...parts.keys()].find((name) => /(?:^|\/)workbook\.(?:xml|bin)$/i.test(name))
  if (book === undefined) return []
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const targets = new Map<string, string>()
  for (const link of listTags(parts, `${folder}_rels/${book.slice(folder.length)}.rels`, 'Relationship')) {
    const target = link.get('Target')
    if (target === undefined || link.get('TargetMode') === 'External') continue
    const path = resolvePath(folder, target).toLowerCase()
    if (/\/(?:worksheet|sharedStrings)$/.test(link.get('Type') ?? '') && !names.has(path)) {
      throw new FileUnreadable('damaged')
    }
    targets.set(link.get('Id') ?? '', path)
  }
  return book.toLowerCase().endsWith('.bin')
    ? []
    : listTags(parts, book, 'sheet').map((sheet) => targets.get(sheet.get('id') ?? ''))
}

function listTags(parts: ReadonlyMap<string, Uint8Array>, part: string, tag: string): Map<string, string>[] {
  const bytes = parts.get(part)
  if (bytes === undefined) return []
  const xml = Buffer.from(bytes).toString('utf8')
  const tags = xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'))
  return [...tags].map(([, attributes = '']) => {
    // Prefixes are dropped: `r:id` is `id`. `sheetId` is another attribute.
    const pairs = attributes.matchAll(/(?:^|[\s:])([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
    return new Map([...pairs].map(([, key = '', double, single]) => [key, double ?? single ?? '']))
  })
}

function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const segments: string[] = []
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
