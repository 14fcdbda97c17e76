import { expect, it } from 'vitest'
import { chromiumFlags } from '../../electron/hosts/chromium-profile.ts'

const BROWSER = { path: '/usr/bin/chromium', headlessOnly: false }

it.each([true, false])('nothing can be reached, in a window: %s', (inWindow) => {
  expect(chromiumFlags(BROWSER, inWindow)).toEqual(
    expect.arrayContaining(['--host-resolver-rules=MAP * ~NOTFOUND', '--no-proxy-server', '--disable-background-networking']),
  )
})

it('no port is ever asked for', () => {
  expect(chromiumFlags(BROWSER, true).filter((flag) => flag.includes('remote-debugging'))).toEqual([])
})

it('the window starts from an address in plain letters: with others the browser shows its address bar', () => {
  const start = chromiumFlags(BROWSER, true).find((flag) => flag.startsWith('--app='))
  expect(start).toMatch(/^--app=data:text\/html[\x21-\x7e]+$/)
})
