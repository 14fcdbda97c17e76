// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { InPages } from '../../renderer/ui/InPages.tsx'
import { draw } from './render.ts'

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('matchMedia', () => ({ matches: false, ...deaf }))
})

function List({ count }: { count: number }) {
  const rows = Array.from({ length: count }, (_, i) => `#${i + 1}`)
  return (
    <InPages rows={rows} label="页" counter="条" size={100}>
      {(shown, words) => (
        <p>
          {shown[0]} {shown.length} {words}
        </p>
      )}
    </InPages>
  )
}

function turnTo(place: HTMLElement, page: string): void {
  const button = [...place.querySelectorAll('li')].find((item) => item.textContent === page)
  if (button === undefined) throw new Error(`no page ${page}`)
  act(() => button.click())
}

it('shows a short list whole and offers no pages', () => {
  const place = draw(<List count={100} />)
  expect(place.querySelector('p')?.textContent).toBe('#1 100 共 100 条')
  expect(place.querySelector('nav')).toBeNull()
})

it('reaches the last line of a long list', () => {
  const place = draw(<List count={642} />)
  expect(place.querySelector('p')?.textContent).toBe('#1 100 共 642 条，这是第 1—100 条')
  turnTo(place, '7')
  expect(place.querySelector('p')?.textContent).toBe('#601 42 共 642 条，这是第 601—642 条')
})
