import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostEvent } from '../../shared/bridge.ts'
import { makeDropBox } from '../../electron/hosts/dropped-file.ts'

const DIALOG = '/someone/选的.xlsx'
const DRAGGED = '/someone/拖的.xlsx'

function start() {
  const events: HostEvent[] = []
  const drops = makeDropBox((event) => events.push(event))
  const { pickOpenFile } = drops.before({ pickOpenFile: () => Promise.resolve(DIALOG) })
  return { events, drops, ask: () => pickOpenFile() }
}

describe('a file dragged onto the window', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('answers the next question for a file in the dialog’s place', async () => {
    const { drops, ask } = start()
    drops.put(DRAGGED)
    expect(await ask()).toBe(DRAGGED)
  })

  it('answers one question only', async () => {
    const { drops, ask } = start()
    drops.put(DRAGGED)
    await ask()
    expect(await ask()).toBe(DIALOG)
  })

  it('is announced without its path', () => {
    const { drops, events } = start()
    drops.put(DRAGGED)
    expect(events).toEqual([{ kind: 'dropped' }])
  })

  it('is forgotten when the page does not ask at once', async () => {
    const { drops, ask } = start()
    drops.put(DRAGGED)
    vi.advanceTimersByTime(3_000)
    expect(await ask()).toBe(DIALOG)
  })

  it('gives way to the one dragged after it', async () => {
    const { drops, ask } = start()
    drops.put('/someone/早的.xlsx')
    vi.advanceTimersByTime(2_000)
    drops.put(DRAGGED)
    vi.advanceTimersByTime(2_000)
    expect(await ask()).toBe(DRAGGED)
  })
})
