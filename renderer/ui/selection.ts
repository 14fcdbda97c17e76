/** Rows that are chosen: some by id, or the whole result but some. */
export type Selection = { all: false; ids: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> }

export const NOTHING: Selection = { all: false, ids: new Set() }
export const EVERYTHING: Selection = { all: true, except: new Set() }

export function isChosen(selection: Selection, id: string): boolean {
  return selection.all ? !selection.except.has(id) : selection.ids.has(id)
}

export function toggle(selection: Selection, id: string): Selection {
  if (selection.all) return { all: true, except: flip(selection.except, id) }
  return { all: false, ids: flip(selection.ids, id) }
}

/** More than these are not sent one by one. */
export const MOST_PICKED = 5_000

/** The rows that stand in the list by now: all of them are the whole result, otherwise those from the top. */
export function chooseShown(ids: readonly string[], total: number): Selection {
  return ids.length >= total ? EVERYTHING : { all: false, ids: new Set(ids.slice(0, MOST_PICKED)) }
}

/** How many of a result of `total` rows are chosen. */
export function countChosen(selection: Selection, total: number): number {
  return selection.all ? total - selection.except.size : selection.ids.size
}

function flip(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
