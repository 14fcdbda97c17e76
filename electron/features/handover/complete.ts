import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { handoverCalls } from '../../../shared/contract/handover.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { NewKey } from '../../db/keyfile.ts'
import type { Store } from '../../db/store.ts'
import { announceChange, note } from '../../write.ts'
import { backUpUnderNewKey, prepareKey, rekeyStore, rowOf, type Backups, type Exchanger } from '../backups/service.ts'
import { changeSettings } from '../settings/service.ts'

type Calls = typeof handoverCalls

/** What of the store's keeper is needed here. */
export interface HandoverKeeper extends Exchanger {
  prove(passphrase: string): Promise<void>
}

interface Prepared {
  readonly id: string
  readonly key: NewKey
  readonly facts: { readonly fromName: string; readonly toName: string; readonly witnessName: string }
}

/** The newest of each store, in memory only. */
const prepared = new WeakMap<Store, Prepared>()

/** The code is shown, and printed, before anything is changed: no kill afterwards can take it away. */
export async function prepareHandover(
  ctx: Context,
  keeper: HandoverKeeper,
  backups: Backups,
  { passphrase, newPassphrase, fromName, toName, witnessName }: ParsedOf<Calls, 'handover.prepare'>,
): Promise<OutputOf<Calls, 'handover.prepare'>> {
  await keeper.prove(passphrase)
  const key = await prepareKey(backups, newPassphrase)
  const id = ctx.newId()
  prepared.set(ctx.store, { id, key, facts: { fromName, toName, witnessName } })
  return { id, recoveryCode: key.recoveryCode }
}

/** From here on the old passphrase and the old code open the backups of before, and nothing else. */
export async function completeHandover(
  ctx: Context,
  keeper: HandoverKeeper,
  backups: Backups,
  id: string,
): Promise<OutputOf<Calls, 'handover.complete'>> {
  const ready = prepared.get(ctx.store)
  if (ready === undefined || ready.id !== id) throw notFound('handover', id)
  const { facts, key } = ready
  // In the sealed backup as well: its chain says why it was made.
  await note(ctx, { action: 'handover.begin', facts })
  const { sealed, copied } = await rekeyStore(backups, keeper, key)
  ctx.session.undoable.length = 0
  await note(ctx, { action: 'handover.complete', facts: { ...facts, takenWhen: sealed.label.takenWhen } })
  await changeSettings(ctx, { organiserName: facts.toName })
  ctx.session.touch()
  await backUpUnderNewKey(backups)
  announceChange(ctx, ['setting', 'backup'])
  return { sealed: rowOf(backups, ctx.store.key, { ...sealed, contents: null }), copied }
}
