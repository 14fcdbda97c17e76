import type { Derive } from '../db/store.ts'

/** Maintained columns, feature by feature, in the order in which they build on each other. */
export const deriveColumns: Derive = async () => undefined
