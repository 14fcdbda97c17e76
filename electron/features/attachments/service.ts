import { createHash } from 'node:crypto'
import type { Attachment, attachmentCalls } from '../../../shared/contract/attachments.ts'
import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import { conflict, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import type { FileKind } from '../../hosts/host.ts'
import { saveFile } from '../../save-file.ts'
import { note, write, type WriteEntry } from '../../write.ts'
import { cleanPaper, type MediaType } from './clean-paper.ts'
import { checkOwner, subjectOf, type Owner, type OwnerTable } from './owners.ts'
import { pickPaper } from './pick-paper.ts'
import { findSameFile, getLiving, keepContent, listRows, readContent, type AttachmentRecord } from './queries.ts'

type Calls = typeof attachmentCalls

export async function listAttachments(ctx: Context, owner: Owner): Promise<Attachment[]> {
  return (await listRows(ctx.store.db, owner)).map(toAttachment)
}

/** Asks for a file, takes out of a picture what tells its place, and keeps it. The journal gets its hash only. */
export async function addAttachment(ctx: Context, input: ParsedOf<Calls, 'attachments.add'>): Promise<Attachment> {
  const { db } = ctx.store
  const subject = await checkOwner(db, input)
  const { file, stem, bytes } = await pickPaper(ctx)
  const paper = cleanPaper(bytes, file)
  const sha256 = createHash('sha256').update(paper.bytes).digest('hex')
  const title = input.title === '' ? titleFrom(stem) : input.title
  const id = ctx.newId()
  await write(ctx, { action: 'attachments.add', ...subject }, async (tx, journal) => {
    await checkOwner(tx, input)
    await refuseSameFile(tx, input, sha256)
    await keepContent(tx, sha256, paper.bytes, journal.now)
    await insertRow(tx, journal, 'attachment', {
      id, sha256, title,
      owner_table: input.ownerTable,
      owner_id: input.ownerId,
      kind: input.kind,
      person_id: input.personId,
      note: input.note,
      media_type: paper.mediaType,
      size: paper.bytes.length,
    })
  })
  return toAttachment(await getLiving(db, id))
}

export async function changeAttachment(
  ctx: Context,
  { id, personId, ...rest }: ParsedOf<Calls, 'attachments.change'>,
): Promise<Attachment> {
  const patch = { ...rest, ...(personId === undefined ? {} : { person_id: personId }) }
  await write(ctx, await entryOf(ctx, id, 'attachments.change'), async (tx, journal) => {
    await checkOwner(tx, ownerOf(await getLiving(tx, id)))
    await changeRow(tx, journal, 'attachment', id, patch)
  })
  return toAttachment(await getLiving(ctx.store.db, id))
}

/** To the recycle bin; the bytes stay for the way back. */
export async function removeAttachment(ctx: Context, id: string): Promise<void> {
  await write(ctx, await entryOf(ctx, id, 'attachments.remove'), async (tx, journal) => {
    await checkOwner(tx, ownerOf(await getLiving(tx, id)))
    await removeRow(tx, journal, 'attachment', id)
  })
}

/** Offers the bytes to the page; looking at a paper is logged. */
export async function openAttachment(ctx: Context, id: string): Promise<OutputOf<Calls, 'attachments.open'>> {
  const row = await getLiving(ctx.store.db, id)
  const bytes = await contentOf(ctx, row)
  await note(ctx, await entryOf(ctx, id, 'attachments.open'))
  const token = ctx.newId()
  ctx.host.offerPreview(token, { bytes, type: toMediaType(row) })
  return { token, mediaType: toMediaType(row), title: row.title }
}

/** For a small picture in a list: nothing on it can be read, and the bytes are served once. */
export async function glanceAt(ctx: Context, id: string): Promise<OutputOf<Calls, 'attachments.glance'>> {
  const row = await getLiving(ctx.store.db, id)
  const token = ctx.newId()
  ctx.host.offerPreview(token, { bytes: await contentOf(ctx, row), type: toMediaType(row), once: true })
  return { token }
}

/** A copy in the open, where the person says; the audit line has the reason. */
export async function saveAttachment(
  ctx: Context,
  { id, why }: ParsedOf<Calls, 'attachments.save'>,
): Promise<OutputOf<Calls, 'attachments.save'>> {
  const row = await getLiving(ctx.store.db, id)
  const kind = FILE_KINDS[toMediaType(row)]
  const name = `${row.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.${kind.extensions[0] ?? ''}`
  const path = await saveFile(ctx, name, kind, await contentOf(ctx, row))
  await note(ctx, { ...(await entryOf(ctx, id, 'attachments.save')), why })
  return { path }
}

/** Throws `not_found` where the bytes are gone and `conflict/same_file` where they hang on the record again. */
export async function checkRestorable(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || (await readContent(tx, row.sha256)) === null) throw notFound('attachment', id)
  await checkOwner(tx, ownerOf(row))
  await refuseSameFile(tx, ownerOf(row), row.sha256)
}

async function refuseSameFile(tx: Tx, owner: Owner, sha256: string): Promise<void> {
  const same = await findSameFile(tx, owner, sha256)
  if (same !== null) throw conflict('same_file', undefined, { id: same.id, title: same.title })
}

async function contentOf(ctx: Context, row: AttachmentRecord): Promise<Uint8Array> {
  const bytes = await readContent(ctx.store.db, row.sha256)
  if (bytes === null) throw notFound('attachment', row.id)
  return bytes
}

async function entryOf(ctx: Context, id: string, action: string): Promise<WriteEntry> {
  const { db } = ctx.store
  const row = await getLiving(db, id)
  const subject = await subjectOf(db, ownerOf(row))
  return { action, ...subject, facts: { attachmentId: id, title: row.title, paper: row.kind } }
}

const FILE_KINDS: Readonly<Record<MediaType, FileKind>> = {
  'image/jpeg': { label: 'JPEG 图片', extensions: ['jpg', 'jpeg'] },
  'image/png': { label: 'PNG 图片', extensions: ['png'] },
  'application/pdf': { label: 'PDF 文件', extensions: ['pdf'] },
}

function titleFrom(stem: string): string {
  return stem.toWellFormed().trim().slice(0, 100) || '-'
}

function ownerOf(row: AttachmentRecord): Owner {
  return { ownerTable: row.owner_table as OwnerTable, ownerId: row.owner_id } // a check constraint allows no other
}

function toMediaType(row: AttachmentRecord): MediaType {
  return row.media_type as MediaType // likewise
}

function toAttachment(row: AttachmentRecord): Attachment {
  return {
    ...ownerOf(row),
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    title: row.title,
    mediaType: toMediaType(row),
    size: row.size,
    note: row.note,
    addedAt: row.created_at,
  }
}
