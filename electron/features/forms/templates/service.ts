import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { OutputOf, ParsedOf } from '../../../../shared/contract/define.ts'
import type { formCalls, TemplateSubject } from '../../../../shared/contract/forms.ts'
import { invalidInput, notFound, unavailable } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { insertRow, removeRow } from '../../../db/journal.ts'
import type { FileKind } from '../../../hosts/host.ts'
import { saveFile } from '../../../save-file.ts'
import { note, write } from '../../../write.ts'
import { gatherCampaign, gatherFile, readOffice } from '../gather.ts'
import { readPeople, readWords } from '../queries.ts'
import { dataOfCampaign, dataOfFile, dataOfPerson, MAX_TEMPLATE_BYTES, namesOf, type TemplateData } from './fields.ts'

type Calls = typeof formCalls

const WORD_FILE: FileKind = { label: 'Word 文档', extensions: ['docx'] }

export async function listTemplates(ctx: Context): Promise<OutputOf<Calls, 'templates.list'>> {
  const rows = await ctx.store.db
    .selectFrom('form_template')
    .select(['id', 'name', 'subject', 'fields'])
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .orderBy('created_at')
    .execute()
  return rows.map(({ id, name, subject, fields }) => ({
    id, name, subject: toSubject(subject), fields: toNames(fields),
  }))
}

/** Asks for a file, checks its field names and keeps it. Nothing is kept where one is not known. */
export async function addTemplate(
  ctx: Context,
  { name, subject }: ParsedOf<Calls, 'templates.add'>,
): Promise<OutputOf<Calls, 'templates.add'>> {
  const path = await ctx.host.pickOpenFile([WORD_FILE])
  if (path === null) throw unavailable('cancelled')
  const bytes = readWhole(path)
  const fields = await checkedNames(bytes, subject)
  const id = ctx.newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await write(ctx, { action: 'templates.add', entity: 'form_template', entityId: id }, async (tx, journal) => {
    await tx
      .insertInto('attachment_content')
      .values({ sha256, bytes, created_at: journal.now })
      .onConflict((clash) => clash.column('sha256').doNothing())
      .execute()
    await insertRow(tx, journal, 'form_template', { id, name, subject, fields: JSON.stringify(fields), sha256 })
  })
  return { id, name, fields }
}

/** To the recycle bin. */
export async function removeTemplate(ctx: Context, id: string): Promise<void> {
  const known = await findTemplate(ctx, id)
  await write(ctx, { action: 'templates.remove', entity: 'form_template', entityId: known.id }, (tx, journal) =>
    removeRow(tx, journal, 'form_template', known.id),
  )
}

/** Fills in one record, numbers in full, and asks where to save; the audit line says why. */
export async function saveFilled(
  ctx: Context,
  { id, recordId, why }: ParsedOf<Calls, 'templates.fill'>,
): Promise<OutputOf<Calls, 'templates.fill'>> {
  const template = await findTemplate(ctx, id)
  const { title, data } = await gatherFor(ctx, toSubject(template.subject), recordId)
  const { fillTemplate } = await loadDocx()
  const path = await saveFile(ctx, `${template.name}-${title}.docx`, WORD_FILE, fillTemplate(template.bytes, data))
  await note(ctx, {
    action: 'templates.fill',
    entity: ENTITIES[toSubject(template.subject)],
    entityId: recordId,
    facts: { template: template.name, fields: toNames(template.fields).length },
    why,
  })
  return { path }
}

export { namesOf }

const ENTITIES: Readonly<Record<TemplateSubject, string>> = {
  hardship_file: 'hardship_file',
  aid_campaign: 'aid_campaign',
  person: 'person',
}

async function gatherFor(
  ctx: Context,
  subject: TemplateSubject,
  recordId: string,
): Promise<{ title: string; data: TemplateData }> {
  if (subject === 'hardship_file') {
    const papers = await gatherFile(ctx, recordId, false)
    return { title: papers.worker.name, data: dataOfFile(papers) }
  }
  if (subject === 'aid_campaign') {
    const papers = await gatherCampaign(ctx, recordId, false)
    return { title: papers.campaign.name, data: dataOfCampaign(papers) }
  }
  const person = readPeople(ctx, [recordId]).get(recordId)
  if (person === undefined) throw notFound('person', recordId)
  return {
    title: person.name, data: dataOfPerson({ person, office: await readOffice(ctx), words: await readWords(ctx) }),
  }
}

/** Loaded with the first template: what reads Word is a quarter of the program, and every start would pay for it. */
const loadDocx = () => import('./docx.ts')

function readWhole(path: string): Uint8Array {
  try {
    if (statSync(path).size > MAX_TEMPLATE_BYTES) throw invalidInput('template_too_large', 'file')
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw invalidInput('file_missing', 'file')
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw unavailable('file_in_use', { file: path })
    if (code === 'EISDIR') throw invalidInput('not_a_template', 'file')
    throw error
  }
}

/** Names of a list's fields count inside that list only; the record's own count everywhere. */
async function checkedNames(bytes: Uint8Array, subject: TemplateSubject): Promise<string[]> {
  const { readTemplateFields } = await loadDocx()
  const known = namesOf(subject)
  const lists = new Set(known.flatMap(({ list }) => (list === null ? [] : [list])))
  const used = readTemplateFields(bytes)
  const isKnown = ({ name, list }: (typeof used)[number]): boolean =>
    list === '' ? lists.has(name) : known.some((each) => each.name === name && [null, list].includes(each.list))
  const unknown = used.filter((field) => !isKnown(field)).map(({ name }) => name)
  if (unknown.length > 0) throw invalidInput('unknown_fields', 'file', { names: [...new Set(unknown)].join('、') })
  if (used.length === 0) throw invalidInput('template_without_fields', 'file')
  return [...new Set(used.map(({ name }) => name))]
}

async function findTemplate(ctx: Context, id: string) {
  const row = await ctx.store.db
    .selectFrom('form_template as t')
    .innerJoin('attachment_content as c', 'c.sha256', 't.sha256')
    .select(['t.id', 't.name', 't.subject', 't.fields', 'c.bytes'])
    .where('t.id', '=', id)
    .where('t.deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFound('form_template', id)
  return row
}

function toSubject(text: string): TemplateSubject {
  return text as TemplateSubject // the table holds no other
}

function toNames(json: string): string[] {
  return JSON.parse(json) as string[] // written by `addTemplate`
}
