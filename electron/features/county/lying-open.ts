import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { OpenedPackage } from '../../packages/open.ts'
import type { Session } from '../../session.ts'

/** The package that lies open; one at a time, in memory only. */
export interface LyingOpen {
  readonly token: string
  readonly fileName: string
  readonly opened: OpenedPackage
}

/** It goes with the session, so a lock forgets it. */
const OPEN = new WeakMap<Session, LyingOpen>()

export function keepOpen({ session }: Context, lying: LyingOpen): void {
  OPEN.set(session, lying)
}

/** Throws `conflict/package_not_open` for one that was closed meanwhile. */
export function findOpened({ session }: Context, token: string): LyingOpen {
  const lying = OPEN.get(session)
  if (lying === undefined || lying.token !== token) throw conflict('package_not_open')
  return lying
}

export function closeOpened({ session }: Context): void {
  OPEN.get(session)?.opened.extract.close()
  OPEN.delete(session)
}
