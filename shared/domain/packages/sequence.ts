import type { Purpose } from './purposes.ts'

/** A package as its receiver remembers it. */
export interface SeenPackage {
  readonly sequence: number
  /** SHA-256 of its manifest, hex. */
  readonly manifestHash: string
  readonly purpose: Purpose
}

export interface ComingPackage extends SeenPackage {
  readonly previousHash: string | null
  readonly scope: { readonly kind: 'full' } | { readonly kind: 'changes'; readonly since: number }
}

/**
 * How a package stands to those taken from the same township: `next` in order; `again` the very same; `older` one that
 * was overtaken (a replay, refused); `forked` a number or a predecessor that is not the one we know (refused); `gap` some
 * before it never came, or what came before was another one (an older backup was put back there): a full one may be
 * taken, and changes only when their base was taken. One that is overtaken only by packages of other purposes is not
 * overtaken: sticks come in any order.
 */
export type SequenceVerdict = 'next' | 'again' | 'older' | 'forked' | 'gap_full' | 'gap_changes'

export function judgeSequence(seen: readonly SeenPackage[], coming: ComingPackage): SequenceVerdict {
  const same = seen.find(({ sequence }) => sequence === coming.sequence)
  if (same !== undefined) {
    const last = Math.max(...seen.map(({ sequence }) => sequence))
    if (same.manifestHash !== coming.manifestHash) return 'forked'
    return coming.sequence === last ? 'again' : 'older'
  }
  const later = seen.filter(({ sequence }) => sequence > coming.sequence)
  if (later.some(({ purpose }) => overlaps(purpose, coming.purpose))) return 'older'
  const before = seen.find(({ sequence }) => sequence === coming.sequence - 1)
  const { scope } = coming
  if (before !== undefined && before.manifestHash === coming.previousHash) return 'next'
  if (before !== undefined) return scope.kind === 'full' ? 'gap_full' : 'forked'
  if (coming.sequence === 1) return coming.previousHash === null ? 'next' : 'forked'
  if (scope.kind === 'full') return 'gap_full'
  return seen.some(({ sequence }) => sequence === scope.since) ? 'gap_full' : 'gap_changes'
}

/** Whether two packages may hold the same rows as their own. */
function overlaps(a: Purpose, b: Purpose): boolean {
  return a === 'all' || b === 'all' || a === b
}
