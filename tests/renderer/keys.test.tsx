// @vitest-environment jsdom
import { act, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useSession } from '../../renderer/data/session.ts'
import { chordOf, isComposing, useEnterToNext, useShortcuts, type FormKeys } from '../../renderer/ui/keys.ts'
import { draw, press } from './render.ts'

function Form(keys: FormKeys) {
  const props = useEnterToNext(keys)
  return (
    <form {...props}>
      <input aria-label="name" />
      <input aria-label="skipped" disabled />
      <input aria-label="phone" />
      <textarea aria-label="note" />
      <button type="button" data-save>
        save
      </button>
    </form>
  )
}

function Screen({ find, undo }: { find: () => void; undo: () => unknown }) {
  useShortcuts({ 'ctrl+k': find, 'ctrl+z': undo })
  return <input aria-label="box" />
}

function field(label: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[aria-label="${label}"]`)
  if (found === null) throw new Error(`no field ${label}`)
  found.focus()
  return found
}

const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null

describe('the guard of input methods', () => {
  it.each([
    ['the flag of the event', { isComposing: true }, true],
    ['key code 229 alone, as after a late flag', { keyCode: 229 }, true],
    ['an ordinary Enter', { keyCode: 13 }, false],
  ])('reads %s', (_, init, composing) => {
    expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', ...init }))).toBe(composing)
  })
})

describe('keys of a form', () => {
  it('moves to the next field on Enter and skips what is disabled', () => {
    draw(<Form />)
    press(field('name'), 'Enter')
    expect(focused()).toBe('phone')
  })

  it('moves back on Shift+Enter', () => {
    draw(<Form />)
    press(field('phone'), 'Enter', { shiftKey: true })
    expect(focused()).toBe('name')
  })

  it('stays in the field while Chinese is being composed', () => {
    draw(<Form />)
    press(field('name'), 'Enter', { isComposing: true })
    expect(focused()).toBe('name')
  })

  it('leaves Enter to a text area', () => {
    draw(<Form />)
    expect(press(field('note'), 'Enter')).toBe(true)
    expect(focused()).toBe('note')
  })

  it('stays in the field when the person has switched moving on off', () => {
    useSession.setState({ enterMovesOn: false })
    draw(<Form />)
    press(field('name'), 'Enter')
    expect(focused()).toBe('name')
    act(() => useSession.setState({ enterMovesOn: true }))
  })

  it('saves on Ctrl+Enter, also from a text area', () => {
    const save = vi.fn<() => void>()
    draw(<Form save={save} />)
    press(field('note'), 'Enter', { ctrlKey: true })
    expect(save).toHaveBeenCalledOnce()
  })

  it('does not close on the Esc that ends a composition', () => {
    const close = vi.fn<() => void>()
    draw(<Form close={close} />)
    press(field('name'), 'Escape', { keyCode: 229 })
    expect(close).not.toHaveBeenCalled()
    press(field('name'), 'Escape')
    expect(close).toHaveBeenCalledOnce()
  })
})

describe('shortcuts of the screen', () => {
  it('names a chord by its keys, with Cmd as Ctrl', () => {
    expect(chordOf(new KeyboardEvent('keydown', { key: 'K', metaKey: true, shiftKey: true }))).toBe('ctrl+shift+k')
  })

  it('keeps the browser from acting on a chord that is taken', () => {
    const find = vi.fn<() => void>()
    draw(<Screen find={find} undo={() => false} />)
    expect(press(field('box'), 'k', { ctrlKey: true })).toBe(false)
    expect(find).toHaveBeenCalledOnce()
  })

  it('leaves the key alone when the screen declines it', () => {
    draw(<Screen find={() => undefined} undo={() => false} />)
    expect(press(field('box'), 'z', { ctrlKey: true })).toBe(true)
  })

  it('lets a screen take a chord before the shell', () => {
    const taken: string[] = []
    function Shell() {
      useShortcuts({ 'ctrl+n': () => taken.push('shell') }, { last: true })
      return <input aria-label="box" />
    }
    function Units() {
      useShortcuts({ 'ctrl+n': () => taken.push('units') })
      return null
    }
    draw(<Shell />)
    draw(<Units />)
    press(field('box'), 'n', { ctrlKey: true })
    expect(taken).toEqual(['units'])
  })

  it('leaves Esc to a list that is open, even when the list closes on the way', () => {
    const left = vi.fn<() => void>()
    function ChoiceForm() {
      const [open, setOpen] = useState(true)
      useShortcuts({ escape: left })
      return <input aria-label="list" aria-expanded={open} onKeyDown={() => setOpen(false)} />
    }
    draw(<ChoiceForm />)
    press(field('list'), 'Escape')
    expect(left).not.toHaveBeenCalled()
    press(field('list'), 'Escape')
    expect(left).toHaveBeenCalledOnce()
  })

  it('rests while a dialog is open', () => {
    const find = vi.fn<() => void>()
    draw(
      <>
        <Screen find={find} undo={() => false} />
        <div role="dialog" aria-modal="true" aria-label="open dialog" />
      </>,
    )
    press(field('box'), 'k', { ctrlKey: true })
    expect(find).not.toHaveBeenCalled()
  })
})
