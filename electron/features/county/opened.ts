import { basename } from 'node:path'
import type { OpenedPackage as OpenedReply, PackagePreview } from '../../../shared/contract/county.ts'
import { PACKAGE_EXTENSION } from '../../../shared/domain/packages/file-name.ts'
import { AppError, conflict, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Store } from '../../db/store.ts'
import { openPackage, readSealedFile } from '../../packages/open.ts'
import { ownCounty } from './keys.ts'
import { closeOpened, findOpened, keepOpen, type LyingOpen } from './lying-open.ts'
import { previewOf } from './preview.ts'
import { findTownship } from './queries.ts'
import { noteRefused } from './refused-files.ts'
import { addTownship } from './townships.ts'

/** The file that asked for a passphrase: it is read again with it, without asking where it is. */
const WAITING = new WeakMap<Store, string>()
const PACKAGE_FILE = { label: '上报包', extensions: [PACKAGE_EXTENSION, 'age'] }

/** Asks for a package, opens it and holds it against the store. Nothing is written but the line in the log. */
export async function openAny(ctx: Context, passphrase: string | null): Promise<OpenedReply> {
  const { keys } = await ownCounty(ctx)
  const waiting = passphrase === null ? undefined : WAITING.get(ctx.store)
  const path = waiting ?? (await ctx.host.pickOpenFile([PACKAGE_FILE]))
  if (path === null) throw unavailable('cancelled')
  closeOpened(ctx)
  const known = new Map((await ctx.store.db.selectFrom('township').select(['code', 'public_key']).execute()).map((row) => [row.code, row.public_key]))
  try {
    const opened = await openPackage(readSealedFile(path), {
      // It is read from paper and typed: groups of small letters.
      secret: passphrase === null ? keys : { passphrase: passphrase.toLowerCase().replaceAll(/\s+/g, '') },
      knownKey: (code) => known.get(code) ?? null,
    })
    WAITING.delete(ctx.store)
    const lying = { token: ctx.newId(), fileName: basename(path), opened }
    keepOpen(ctx, lying)
    return await tell(ctx, lying)
  } catch (error) {
    if (error instanceof AppError && ASKS_FOR_PASSPHRASE.includes(error.body.reason)) WAITING.set(ctx.store, path)
    if (!(error instanceof AppError)) throw error
    const { reason, details } = error.body
    if (!ASKS_FOR_PASSPHRASE.includes(reason)) {
      const { stage, code } = details ?? {}
      await noteRefused(ctx, { fileName: basename(path), reason, stage: wordOf(stage), townshipCode: wordOf(code) })
    }
    // A county with forty sticks has to know which file it was.
    throw new AppError({ ...error.body, details: { ...details, file: basename(path) } })
  }
}

/**
 * A person has compared the fingerprint with the one on the printed cover: from now on this township is known by this
 * key, and another one is refused.
 */
export async function confirmTownship(ctx: Context, token: string, fingerprint: string): Promise<OpenedReply> {
  const lying = findOpened(ctx, token)
  const { manifest, fingerprint: own } = lying.opened
  if (own !== fingerprint) throw conflict('fingerprint_differs', 'fingerprint')
  const { code, name, publicKey, replyTo } = manifest.township
  if ((await findTownship(ctx.store.db, code)) === null) await addTownship(ctx, { code, name, publicKey, recipient: replyTo, fingerprint })
  return tell(ctx, lying)
}

async function tell(ctx: Context, lying: LyingOpen): Promise<OpenedReply> {
  const { code, name } = lying.opened.manifest.township
  const township = await findTownship(ctx.store.db, code)
  if (township === null) {
    const { card } = await ownCounty(ctx)
    const isForeign = !code.startsWith(card.code)
    return { kind: 'unknown_township', token: lying.token, township: { code, name, fingerprint: lying.opened.fingerprint, isForeign } }
  }
  const preview = await previewOf(ctx, lying, township)
  const reason = NOT_TAKEN[preview.verdict]
  if (reason !== undefined) await noteRefused(ctx, { fileName: lying.fileName, reason, stage: null, townshipCode: code })
  return { kind: 'preview', preview }
}

/** Those that can be looked at, and are not merged. */
const NOT_TAKEN: { readonly [verdict in PackagePreview['verdict']]?: string } = {
  older: 'older_package', forked: 'forked_package', gap_changes: 'package_gap',
}

const ASKS_FOR_PASSPHRASE: readonly string[] = ['needs_passphrase', 'wrong_passphrase']

function wordOf(detail: unknown): string | null {
  return typeof detail === 'string' ? detail : null
}
