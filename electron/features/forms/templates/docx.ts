import Docxtemplater from 'docxtemplater'
import { unzipSync, zipSync, type Unzipped } from 'fflate'
import PizZip from 'pizzip'
import { invalidInput } from '../../../../shared/errors.ts'
import { MAX_TEMPLATE_BYTES, type TemplateData } from './fields.ts'

const MAX_UNPACKED_BYTES = 60_000_000
const MAX_PARTS = 1_000

/** A name in a template; `list` is the loop that it stands in. */
export interface TemplateField {
  readonly name: string
  readonly list: string | null
}

/**
 * The names that a Word template uses. `invalid_input/not_a_template` for anything but a .docx,
 * `template_too_large`, `template_links_outside` where opening it would fetch something, `template_broken` with the
 * fields whose braces do not match.
 */
export function readTemplateFields(bytes: Uint8Array): TemplateField[] {
  const parts: Part[] = []
  open(bytes, (found) => parts.push(...found))
  const fields = parts.flatMap((part) => fieldsOf(part, null))
  return [...new Map(fields.map((field) => [`${field.list}/${field.name}`, field])).values()]
}

/** The filled document; every name was checked when the template was loaded. */
export function fillTemplate(bytes: Uint8Array, data: TemplateData): Uint8Array {
  const document = open(bytes, () => {})
  document.render(data)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** `onParts` gets the parsed text of each part of the document: body, headers, footers. */
function open(bytes: Uint8Array, onParts: (parts: readonly Part[]) => void): Docxtemplater {
  const parts = unpack(bytes)
  refuseStrangers(parts)
  // Packed again, without compression: the library unpacks by itself, and only what was measured above.
  const zip = new PizZip(zipSync(parts, { level: 0 }))
  try {
    return new Docxtemplater(zip, {
      modules: [{ name: 'Fields', set: (news: News) => onParts(news.inspect?.postparsed ?? []) }],
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      nullGetter: () => '',
    })
  } catch (error) {
    throw invalidInput('template_broken', 'file', { names: namesIn(error) })
  }
}

function unpack(bytes: Uint8Array): Unzipped {
  if (bytes.byteLength > MAX_TEMPLATE_BYTES) throw tooLarge()
  let [count, size] = [0, 0]
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        count += 1
        size += part.originalSize
        if (count > MAX_PARTS || size > MAX_UNPACKED_BYTES) throw tooLarge()
        return true
      },
    })
  } catch (error) {
    if (error instanceof Error && 'body' in error) throw error
    throw invalidInput('not_a_template', 'file')
  }
}

function tooLarge(): Error {
  return invalidInput('template_too_large', 'file')
}

/** No other kind of document, no macros, nothing that Word would fetch, no document type to expand. */
function refuseStrangers(parts: Unzipped): void {
  const texts = Object.entries(parts)
    .filter(([name]) => /\.(xml|rels)$/i.test(name))
    .map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }))
  const types = texts.find(({ name }) => name === '[Content_Types].xml')?.text ?? ''
  const isWord = 'word/document.xml' in parts && types.includes('wordprocessingml.document.main+xml')
  if (!isWord || texts.some(({ text }) => text.includes('<!DOCTYPE'))) throw invalidInput('not_a_template', 'file')
  const links = texts.filter(({ name }) => name.endsWith('.rels')).flatMap(
    ({ text }) => text.match(/<Relationship\b[^>]*>/g) ?? [],
  )
  const fetched = links.filter((link) => /TargetMode="External"/.test(link) && !/relationships\/hyperlink"/.test(link))
  if (fetched.length > 0) throw invalidInput('template_links_outside', 'file')
}

/** What the library tells its modules while it reads. */
interface News {
  readonly inspect?: { readonly postparsed?: readonly Part[] }
}

interface Part {
  readonly type: string
  readonly value?: string
  readonly module?: string
  readonly subparsed?: readonly Part[]
}

// Loops may stand in loops, but no list of ours holds another: the innermost names the list.
function fieldsOf(part: Part, list: string | null): TemplateField[] {
  if (part.type !== 'placeholder') return []
  const name = (part.value ?? '').trim()
  if (part.module === 'loop') return [
    { name, list: '' }, ...(part.subparsed ?? []).flatMap((inner) => fieldsOf(inner, name)),
  ]
  // Anything but a plain name, such as raw XML, is no field of ours.
  return [{ name: part.module === undefined ? name : `${part.module}:${name}`, list }]
}

/** The library lists what is wrong with each tag. */
function namesIn(error: unknown): string {
  if (!(error instanceof Error) || !('properties' in error)) return ''
  const { properties } = error as { properties?: { errors?: { properties?: { xtag?: string } }[] } } // of the library
  const tags = (properties?.errors ?? []).map((each) => each.properties?.xtag).filter((tag) => tag !== undefined)
  return [...new Set(tags)].join('、')
}
