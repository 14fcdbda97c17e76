// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetSession, goBack, goTo, useRememberedList, useSession } from '../../renderer/data/session.ts'
import { draw } from './render.ts'

beforeEach(() => act(() => forgetSession()))

/** A list that takes one more letter into its filter with each press, as the screens of lists do. */
function List({ preset }: { preset?: string }) {
  const [filter, setFilter] = useRememberedList('list', preset, preset ?? 'all')
  return (
    <button type="button" onClick={() => setFilter(`${filter}+`)}>
      {filter}
    </button>
  )
}

function Screens() {
  const { screen, params } = useSession((session) => session.place)
  return screen === 'hardships' ? <List {...params} /> : <p>elsewhere</p>
}

function change(place: HTMLElement): void {
  act(() => place.querySelector('button')?.click())
}

describe('a list opened with a filter', () => {
  it('shows what was asked for, whatever was changed under the same filter before', () => {
    const place = draw(<Screens />)
    act(() => goTo('hardships', { preset: 'ill' }))
    change(place)
    act(() => goBack())
    act(() => goTo('hardships', { preset: 'ill' }))
    expect(place.textContent).toBe('ill')
  })

  it('shows it also where it is asked for on the list itself', () => {
    const place = draw(<Screens />)
    act(() => goTo('hardships', { preset: 'ill' }))
    change(place)
    act(() => goTo('hardships', { preset: 'ill' }))
    expect(place.textContent).toBe('ill')
  })

  it('is found as it was left by coming back to it', () => {
    const place = draw(<Screens />)
    act(() => goTo('hardships', { preset: 'ill' }))
    change(place)
    act(() => goTo('hardship', { id: '1' }))
    act(() => goBack())
    expect(place.textContent).toBe('ill+')
  })

  it('leaves the list of the menu as it is', () => {
    const place = draw(<Screens />)
    act(() => goTo('hardships'))
    change(place)
    act(() => goTo('hardships', { preset: 'ill' }))
    act(() => goTo('hardships'))
    expect(place.textContent).toBe('all+')
  })
})
