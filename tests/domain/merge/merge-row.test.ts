import { array, assert, constant, constantFrom, dictionary, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DELETED, mergeRow, rememberSent, type Cells, type MergeResult } from '../../../shared/domain/merge/merge-row.ts'

const COLUMNS = ['name', 'mobile', 'job'] as const
const GONE = { [DELETED]: '2026-03-02T00:00:00.000Z' }
const wang: Cells = { name: '王建国', mobile: '138', job: '钳工', [DELETED]: null }

/** The county's side of one row: the row, and what the township last sent of the columns changed here. */
interface Here {
  readonly mine: Cells | null
  readonly sent: Cells
}

function receive(here: Here, theirs: Cells): { here: Here; result: MergeResult } {
  const result = mergeRow({ columns: COLUMNS, ...here, theirs })
  const { kind, take, sent } = result
  const mine = here.mine === null && kind !== 'new' ? null : { ...here.mine, ...(kind === 'new' ? { [DELETED]: null } : {}), ...take }
  return { here: { mine, sent }, result }
}

function edit(here: Here, after: Cells): Here {
  if (here.mine === null) return here
  return { mine: { ...here.mine, ...after }, sent: rememberSent(here.sent, here.mine, after, new Set(COLUMNS)) }
}

const taken = receive({ mine: null, sent: {} }, wang).here

describe('a row from a township', () => {
  it('that nobody has here is new', () => {
    expect(mergeRow({ columns: COLUMNS, mine: null, sent: {}, theirs: wang })).toMatchObject({
      kind: 'new', take: { name: '王建国', mobile: '138', job: '钳工' },
    })
  })

  it('that was changed there alone is taken', () => {
    expect(receive(taken, { ...wang, mobile: '139' }).result).toMatchObject({ kind: 'changed', take: { mobile: '139' }, clashes: [] })
  })

  it('that was changed here alone stays as it is here', () => {
    const { here, result } = receive(edit(taken, { mobile: '150' }), wang)
    expect(result).toMatchObject({ kind: 'same', take: {}, clashes: [] })
    expect(here.mine).toMatchObject({ mobile: '150' })
  })

  it('takes one field and keeps another when each side has changed its own', () => {
    const { here, result } = receive(edit(taken, { mobile: '150' }), { ...wang, job: '焊工' })
    expect(result.kind).toBe('changed')
    expect(here.mine).toMatchObject({ mobile: '150', job: '焊工' })
  })

  it('shows a field that both have changed with all three values, and overwrites nothing', () => {
    const { here, result } = receive(edit(taken, { mobile: '150' }), { ...wang, mobile: '139' })
    expect(result).toMatchObject({ kind: 'conflict', clashes: [{ column: 'mobile', base: '138', mine: '150', theirs: '139' }] })
    expect(here.mine).toMatchObject({ mobile: '150' })
  })

  it('that both have changed to the same is settled', () => {
    const { here, result } = receive(edit(taken, { mobile: '139' }), { ...wang, mobile: '139' })
    expect(result).toMatchObject({ kind: 'same', clashes: [] })
    expect(here.sent).toEqual({})
  })

  it('in a clash that is still open is not found a second time', () => {
    const first = receive(edit(taken, { mobile: '150' }), { ...wang, mobile: '139' })
    expect(receive(first.here, { ...wang, mobile: '139' }).result).toMatchObject({ kind: 'same', clashes: [] })
  })

  it('clashes anew when the township changes the field once more', () => {
    const first = receive(edit(taken, { mobile: '150' }), { ...wang, mobile: '139' })
    expect(receive(first.here, { ...wang, mobile: '159' }).result.clashes).toEqual([
      { column: 'mobile', base: '139', mine: '150', theirs: '159' },
    ])
  })

  it('forgets a change that was taken back here', () => {
    const back = edit(edit(taken, { mobile: '150' }), { mobile: '138' })
    expect(back.sent).toEqual({})
    expect(receive(back, { ...wang, mobile: '139' }).result.kind).toBe('changed')
  })
})

describe('a row that the township has deleted', () => {
  it('is deleted here, too', () => {
    expect(receive(taken, GONE).here.mine?.[DELETED]).not.toBeNull()
  })

  it('stays while somebody here has changed it, and is shown', () => {
    const { here, result } = receive(edit(taken, { mobile: '150' }), GONE)
    expect(result).toMatchObject({ kind: 'conflict', clashes: [{ column: DELETED }] })
    expect(here.mine?.[DELETED]).toBeNull()
    expect(receive(here, GONE).result.kind).toBe('same')
  })

  it('comes back with its new values when it was restored there', () => {
    const { here, result } = receive(receive(taken, GONE).here, { ...wang, mobile: '139' })
    expect(result.kind).toBe('changed')
    expect(here.mine).toMatchObject({ [DELETED]: null, mobile: '139' })
  })

  it('and that never came before leaves nothing', () => {
    expect(receive({ mine: null, sent: {} }, GONE).here.mine).toBeNull()
  })
})

describe('a row that was deleted here', () => {
  const removed = edit(taken, { [DELETED]: '2026-04-01T00:00:00.000Z' })

  it('stays deleted while the township has no news of it', () => {
    expect(receive(removed, wang).result.kind).toBe('same')
    expect(receive(removed, GONE).result.kind).toBe('same')
  })

  it('is shown when the township has changed it since', () => {
    const { here, result } = receive(removed, { ...wang, mobile: '139' })
    expect(result.clashes).toMatchObject([{ column: DELETED, theirs: null }])
    expect(here.mine?.[DELETED]).not.toBeNull()
    expect(receive(here, { ...wang, mobile: '139' }).result.kind).toBe('same')
  })
})

const cell = constantFrom('a', 'b', 'c', null)
const rowThere = oneof(record({ name: cell, mobile: cell, job: cell, [DELETED]: constant(null) }), constant(GONE))
const act = oneof(
  record({ kind: constant('package' as const), row: rowThere }),
  record({ kind: constant('edit' as const), row: dictionary(constantFrom(...COLUMNS), cell) }),
  record({ kind: constant('remove' as const), row: constantFrom({ [DELETED]: 'x' }, { [DELETED]: null }) }),
)

describe('whatever comes in whatever order', () => {
  it('the same package again changes nothing and finds nothing', () => {
    assert(
      property(array(act, { maxLength: 8 }), rowThere, (acts, last) => {
        let here: Here = { mine: null, sent: {} }
        for (const { kind, row } of acts) here = kind === 'package' ? receive(here, row).here : edit(here, row)
        const once = receive(here, last).here
        const again = receive(once, last)
        expect(again.result).toMatchObject({ kind: 'same', take: {}, clashes: [] })
        expect(again.here).toEqual(once)
      }),
    )
  })

  it('no value that was typed here is overwritten unless it was what the township had sent', () => {
    assert(
      property(rowThere, dictionary(constantFrom(...COLUMNS), cell), rowThere, (first, typed, next) => {
        const before = receive({ mine: null, sent: {} }, first).here
        const edited = edit(before, typed)
        const after = receive(edited, next).here
        for (const column of Object.keys(typed)) {
          if (edited.mine === null || edited.mine[column] === before.mine?.[column]) continue
          expect(after.mine?.[column]).toBe(edited.mine[column])
        }
      }),
    )
  })

  it('each field that both sides have changed apart is shown', () => {
    assert(
      property(cell, cell, cell, (base, mine, theirs) => {
        const before = receive({ mine: null, sent: {} }, { ...wang, mobile: base }).here
        const { clashes } = receive(edit(before, { mobile: mine }), { ...wang, mobile: theirs }).result
        const isClash = mine !== base && theirs !== base && mine !== theirs
        expect(clashes.map(({ column }) => column)).toEqual(isClash ? ['mobile'] : [])
      }),
    )
  })
})
