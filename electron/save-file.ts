import { notFound, unavailable } from '../shared/errors.ts'
import type { Context } from './context.ts'
import { replaceFile } from './db/replace-file.ts'
import type { FileKind } from './hosts/host.ts'
import { whileSaving } from './unfinished-save.ts'

export const WORKBOOK_FILE: FileKind = { label: 'Excel 工作簿', extensions: ['xlsx'] }
export const PDF_FILE: FileKind = { label: 'PDF 文件', extensions: ['pdf'] }

/**
 * Asks where, then writes all or nothing. `unavailable/cancelled` when the person closes the dialog, `disk_full` and
 * `file_in_use` by name, since a stick that is full and a workbook that is open in WPS are everyday trouble.
 */
export async function saveFile(
  ctx: Context,
  suggestedName: string,
  kind: FileKind,
  bytes: Uint8Array,
): Promise<string> {
  const path = await ctx.host.pickSaveFile(suggestedName, [kind])
  if (path === null) throw unavailable('cancelled')
  try {
    whileSaving(ctx.dataDir, path, () => replaceFile(path, bytes))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOSPC') throw unavailable('disk_full')
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw unavailable('file_in_use', { file: path })
    if (code === 'ENOENT' || code === 'EROFS') throw unavailable('place_gone', { file: path })
    throw error
  }
  ctx.session.saved.add(path)
  return path
}

/** Throws `not_found` for a path that was not saved in this session: the page cannot make one up. */
export async function openSavedFile(ctx: Context, path: string, how: 'open' | 'show'): Promise<void> {
  if (!ctx.session.saved.has(path)) throw notFound('file', path)
  if (how === 'open') await ctx.host.openWithSystem(path)
  else await ctx.host.showInFolder(path)
}
