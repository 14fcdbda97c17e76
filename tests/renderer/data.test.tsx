// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refreshAll } from '../../renderer/data/refresh.ts'
import { useCall } from '../../renderer/data/use-call.ts'
import { flushDrafts, useDraft, type Draft } from '../../renderer/data/use-draft.ts'
import { usePages, type RowSource } from '../../renderer/data/use-pages.ts'
import { notFound } from '../../shared/errors.ts'
import { installBridge } from './fake-bridge.ts'
import { draw } from './render.ts'

/** Lets the answers of the bridge arrive. */
async function settle(): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(0)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a reading', () => {
  it('shows what was read, and reads again when a change touches it', async () => {
    let name = '宏达'
    const bridge = installBridge({ 'units.get': () => ({ name }) })
    const place = draw(<Unit id="1" />)
    expect(place.textContent).toContain('loading')
    await settle()
    expect(place.textContent).toContain('ready 宏达')
    name = '盛源'
    act(() => bridge.announceChange(['unit']))
    expect(place.textContent).toContain('ready 宏达')
    await settle()
    expect(place.textContent).toContain('ready 盛源')
  })

  it('stays as it is when something else has changed', async () => {
    const bridge = installBridge({ 'units.get': () => ({ name: '宏达' }) })
    draw(<Unit id="1" />)
    await settle()
    act(() => bridge.announceChange(['parameter']))
    expect(bridge.calls).toHaveLength(1)
  })

  it('reads again on F5', async () => {
    const bridge = installBridge({ 'units.get': () => ({ name: '宏达' }) })
    draw(<Unit id="1" />)
    await settle()
    act(() => refreshAll())
    await settle()
    expect(bridge.calls).toHaveLength(2)
  })

  it('hands over the reason when it is refused', async () => {
    installBridge({
      'units.get': () => {
        throw notFound('unit', '1')
      },
    })
    const place = draw(<Unit id="1" />)
    await settle()
    expect(place.textContent).toContain('failed  unit_not_found')
  })
})

describe('a long list', () => {
  const PAGE = 100
  const load = async (after: string | null) => {
    const from = Number(after ?? 0)
    const rows = Array.from({ length: Math.min(PAGE, 250 - from) }, (_, index) => from + index)
    return { rows, total: 250, next: from + PAGE < 250 ? String(from + PAGE) : null }
  }

  function drawList(): { source: RowSource<number> } {
    const seen: { source: RowSource<number> } = {
      source: { state: 'loading', rows: [], total: 0, error: null, want: () => undefined, reload: () => undefined },
    }
    function List() {
      const source = usePages('members.search', 'all', load)
      return <p ref={() => void Object.assign(seen, { source })}>{source.rows.length}</p>
    }
    draw(<List />)
    return seen
  }

  it('reads the first page at once and the others when they are wanted', async () => {
    installBridge({})
    const seen = drawList()
    await settle()
    expect(seen.source.rows).toHaveLength(100)
    expect(seen.source.total).toBe(250)
    act(() => seen.source.want(240))
    await settle()
    expect(seen.source.rows).toEqual(Array.from({ length: 250 }, (_, index) => index))
  })

  it('keeps its length when it is read again', async () => {
    const bridge = installBridge({})
    const seen = drawList()
    await settle()
    act(() => seen.source.want(150))
    await settle()
    act(() => bridge.announceChange(['person']))
    await settle()
    expect(seen.source.rows).toHaveLength(200)
  })
})

describe('a half-typed form', () => {
  it('is kept two seconds after the last keystroke, once', async () => {
    const bridge = installBridge({ 'drafts.get': () => ({ value: null }) })
    const seen = drawForm()
    await settle()
    seen.draft?.keep({ name: '张' })
    seen.draft?.keep({ name: '张三' })
    await vi.advanceTimersByTimeAsync(1_999)
    expect(saved(bridge.calls)).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(saved(bridge.calls)).toEqual([{ key: 'member-new', value: '{"name":"张三"}' }])
  })

  it('is kept at once before the store is locked', async () => {
    const bridge = installBridge({ 'drafts.get': () => ({ value: null }) })
    const seen = drawForm()
    await settle()
    seen.draft?.keep({ name: '张三' })
    await flushDrafts()
    expect(saved(bridge.calls)).toHaveLength(1)
  })

  it('is offered the next time', async () => {
    installBridge({ 'drafts.get': () => ({ value: '{"name":"李四"}' }) })
    const seen = drawForm()
    await settle()
    expect(seen.draft?.found).toEqual({ name: '李四' })
  })

  it('is not written again after it was dropped', async () => {
    const bridge = installBridge({ 'drafts.get': () => ({ value: null }) })
    const seen = drawForm()
    await settle()
    seen.draft?.keep({ name: '张三' })
    act(() => seen.draft?.drop())
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saved(bridge.calls)).toEqual([])
  })
})

function Unit({ id }: { id: string }) {
  const { state, value, error } = useCall('units.get', { id })
  return <p>{`${state} ${value?.name ?? ''} ${error?.body.reason ?? ''}`}</p>
}

function drawForm(): { draft: Draft<{ name: string }> | null } {
  const seen: { draft: Draft<{ name: string }> | null } = { draft: null }
  function Form() {
    const draft = useDraft<{ name: string }>('member-new')
    return <p ref={() => void Object.assign(seen, { draft })}>{draft.found?.name}</p>
  }
  draw(<Form />)
  return seen
}
/** What was written of drafts. */
function saved(calls: readonly (readonly [string, unknown])[]): unknown[] {
  return calls.filter(([name]) => name === 'drafts.save').map(([, input]) => input)
}
