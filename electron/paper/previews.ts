import type { Context } from '../context.ts'
import type { Store } from '../db/store.ts'
import { notFound } from '../../shared/errors.ts'

export interface Previews<T> {
  /** Offers the bytes to the page and keeps what they are, the newest few of each store. */
  offer(ctx: Context, made: T): void
  /** Throws `not_found/preview_not_found` for a token that is no longer kept. */
  get(ctx: Context, token: string): T
}

const KEPT = 4

/** Papers that were made and may be saved or printed next, for one feature. */
export function makePreviews<T extends { readonly token: string; readonly bytes: Uint8Array }>(): Previews<T> {
  const byStore = new WeakMap<Store, Map<string, T>>()
  const madeOf = (ctx: Context): Map<string, T> => {
    const known = byStore.get(ctx.store) ?? new Map<string, T>()
    byStore.set(ctx.store, known)
    return known
  }
  return {
    offer: (ctx, made) => {
      const kept = madeOf(ctx)
      kept.set(made.token, made)
      for (const token of [...kept.keys()].slice(0, -KEPT)) kept.delete(token)
      ctx.host.offerPreview(made.token, { bytes: made.bytes, type: 'application/pdf' })
    },
    get: (ctx, token) => {
      const made = madeOf(ctx).get(token)
      if (made === undefined) throw notFound('preview', token)
      return made
    },
  }
}
