import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'

// React asks tests to say that they are tests.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** Draws into the document of this test and takes it away again at its end. */
export function draw(node: ReactNode): HTMLElement {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  act(() => root.render(node))
  onTestFinished(() => {
    act(() => root.unmount())
    place.remove()
  })
  return place
}

/** A key press on an element; true when nobody prevented its own effect. */
export function press(target: Element, key: string, more: KeyboardEventInit & { keyCode?: number } = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  let free = true
  act(() => {
    free = target.dispatchEvent(event)
  })
  return free
}
