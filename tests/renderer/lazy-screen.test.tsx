// @vitest-environment jsdom
import { act } from 'react'
import { expect, it, vi } from 'vitest'
import { ErrorFence } from '../../renderer/ui/ErrorFence.tsx'
import { lazyScreen } from '../../renderer/ui/lazy-screen.tsx'
import { draw } from './render.ts'

function Units({ unitId }: { unitId: string }) {
  return <h1>单位 {unitId}</h1>
}

it('draws a screen the moment it has come', async () => {
  const Screen = lazyScreen(async () => Units)
  const place = draw(<Screen unitId="7" />)
  expect(place.querySelector('h1')).toBeNull()
  await act(async () => undefined)
  expect(place.textContent).toBe('单位 7')
})

it('draws a screen that was open before at once', async () => {
  const load = vi.fn(async () => Units)
  const Screen = lazyScreen(load)
  draw(<Screen unitId="7" />)
  await act(async () => undefined)
  expect(draw(<Screen unitId="8" />).textContent).toBe('单位 8')
  expect(load).toHaveBeenCalledTimes(1)
})

it('leaves one that cannot be loaded to the fence, and tries again when it is opened again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi.fn(async () => Units).mockRejectedValueOnce(new Error('gone'))
  const Screen = lazyScreen(load)
  const broken = draw(
    <ErrorFence>
      <Screen unitId="7" />
    </ErrorFence>,
  )
  await act(async () => undefined)
  expect(broken.textContent).toContain('这一页显示不出来')
  const again = draw(<Screen unitId="7" />)
  await act(async () => undefined)
  expect(again.textContent).toBe('单位 7')
})
