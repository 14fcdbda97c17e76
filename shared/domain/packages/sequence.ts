/** A package as its receiver remembers it. */
export interface SeenPackage {
  readonly sequence: number
  /** SHA-256 of its manifest, hex. */
  readonly manifestHash: string
}

export interface ComingPackage extends SeenPackage {
  readonly previousHash: string | null
  readonly scope: { readonly kind: 'full' } | { readonly kind: 'changes'; readonly since: number }
}

/**
 * How a package stands to those taken from the same township: `next` in order; `again` the very same; `older` one that
 * was overtaken (a replay, refused); `forked` a number or a predecessor that is not the one we know (refused); `gap` some
 * before it never came: a full one may be taken, and changes only when their base was taken.
 */
export type SequenceVerdict = 'next' | 'again' | 'older' | 'forked' | 'gap_full' | 'gap_changes'

export function judgeSequence(seen: readonly SeenPackage[], coming: ComingPackage): SequenceVerdict {
  const same = seen.find(({ sequence }) => sequence === coming.sequence)
  if (same !== undefined) {
    const last = Math.max(...seen.map(({ sequence }) => sequence))
    if (same.manifestHash !== coming.manifestHash) return 'forked'
    return coming.sequence === last ? 'again' : 'older'
  }
  if (seen.some(({ sequence }) => sequence > coming.sequence)) return 'older'
  const before = seen.find(({ sequence }) => sequence === coming.sequence - 1)
  if (before !== undefined) return before.manifestHash === coming.previousHash ? 'next' : 'forked'
  if (coming.sequence === 1) return coming.previousHash === null ? 'next' : 'forked'
  const { scope } = coming
  if (scope.kind === 'full') return 'gap_full'
  return seen.some(({ sequence }) => sequence === scope.since) ? 'gap_full' : 'gap_changes'
}
