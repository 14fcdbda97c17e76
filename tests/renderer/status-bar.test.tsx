// @vitest-environment jsdom
import { act } from 'react'
import { expect, it } from 'vitest'
import { StatusBar } from '../../renderer/StatusBar.tsx'
import { draw } from './render.ts'
import { installBridge } from './fake-bridge.ts'

const OVERVIEW = { last: null, provenOn: null, place: null, failure: null }

it.each([
  ['that nothing is unsaved', 0, '没有未保存的内容'],
  ['how many drafts wait from before', 2, '有 2 份没填完的草稿'],
])('the status bar says after a start %s', async (_what, drafts, words) => {
  const waiting = Array.from({ length: drafts }, (_, index) => ({ key: `draft ${index}` }))
  installBridge({ 'drafts.list': () => waiting, 'backups.overview': () => OVERVIEW })
  const place = draw(<StatusBar />)
  await act(async () => {
    await Promise.resolve()
  })
  expect(place.textContent).toContain(words)
})
