import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Store } from '../../db/store.ts'
import type { OpenedPackage } from '../../packages/open.ts'

/** The package that lies open; one at a time, in memory only. */
export interface LyingOpen {
  readonly token: string
  readonly fileName: string
  readonly opened: OpenedPackage
}

/** It goes with the open store, so a lock forgets it. */
const OPEN = new WeakMap<Store, LyingOpen>()

export function keepOpen({ store }: Context, lying: LyingOpen): void {
  OPEN.set(store, lying)
}

/** Throws `conflict/package_not_open` for one that was closed meanwhile. */
export function findOpened({ store }: Context, token: string): LyingOpen {
  const lying = OPEN.get(store)
  if (lying === undefined || lying.token !== token) throw conflict('package_not_open')
  return lying
}

export function closeOpened({ store }: Context): void {
  OPEN.get(store)?.opened.extract.close()
  OPEN.delete(store)
}
