/**
 * What lives from unlocking to locking: who works, what can be undone, when the last call came. It is gone on lock.
 */
export interface Session {
  /** Name written into the audit chain. */
  actor: string
  /** What Ctrl+Z takes back, oldest first. */
  readonly undoable: UndoStep[]
  /** Words of long jobs that the person asked to stop. */
  readonly cancelled: Set<string>
  /** Files saved since unlocking: the only ones the page may ask to open or show. */
  readonly saved: Set<string>
  touch(): void
  lastTouchedAt(): string
}

/** Lines of the audit chain, without a gap, that were one act of the person: mostly one, many for work on many. */
export interface UndoStep {
  readonly first: number
  readonly last: number
}

const MAX_UNDO = 50

export function makeSession(now: () => string): Session {
  let touched = now()
  return {
    actor: '',
    undoable: [],
    cancelled: new Set(),
    saved: new Set(),
    touch: () => {
      touched = now()
    },
    lastTouchedAt: () => touched,
  }
}

export function rememberUndoable(session: Session, step: UndoStep): void {
  session.undoable.push(step)
  if (session.undoable.length > MAX_UNDO) session.undoable.shift()
}
