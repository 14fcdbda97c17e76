import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInstalledBrowser } from '../../electron/hosts/browser.ts'
import { findDataDir } from '../../electron/hosts/data-dir.ts'

describe('where things are', () => {
  it.each([
    ['win32', { APPDATA: 'C:/Users/a/AppData/Roaming' }, join('C:/Users/a/AppData/Roaming', 'gongyou')],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/gongyou'],
    ['linux', {}, join(homedir(), '.local', 'share', 'gongyou')],
  ] as const)('the store lies on %s with %o in %s', (platform, env, folder) => {
    expect(findDataDir(env, platform)).toBe(folder)
  })

  it('a browser named by the environment is taken before any other', () => {
    expect(findInstalledBrowser({ CHROMIUM_PATH: process.execPath }, 'linux')).toEqual({
      path: process.execPath,
      headlessOnly: false,
    })
  })

  it('a browser that is named and not there is not replaced by another', () => {
    expect(findInstalledBrowser({ CHROMIUM_PATH: '/no/such/browser' }, 'linux')).toBeNull()
  })
})
