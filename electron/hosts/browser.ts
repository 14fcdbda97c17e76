import { existsSync } from 'node:fs'
import { join } from 'node:path'

export interface Browser {
  path: string
  /** Made for machines without a screen: no window, no sandbox helper of its own. */
  headlessOnly: boolean
}

/** The browser for a window: the one named by CHROMIUM_PATH, else an installed Chromium, Chrome or Edge. */
export function findInstalledBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Browser | null {
  const path = wellKnownPaths(env, platform).find((candidate) => existsSync(candidate))
  return path === undefined ? null : { path, headlessOnly: false }
}

/** The same, or the headless browser that the tests bring along as a package; that one is unpacked on first use. */
export async function findAnyBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Promise<Browser | null> {
  const installed = findInstalledBrowser(env, platform)
  if (installed !== null) return installed
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    return { path: await bundled.executablePath(), headlessOnly: true }
  } catch {
    return null // not installed, or not made for this machine
  }
}

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/org.chromium.browser',
  '/opt/apps/org.chromium.browser/files/chromium-browser',
  '/snap/bin/chromium',
]
const WINDOWS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
]
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function wellKnownPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const named = env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return [named]
  if (platform === 'darwin') return MAC
  if (platform !== 'win32') return LINUX
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((name) => env[name] ?? [])
    .flatMap((folder) => WINDOWS.map((rest) => join(folder, rest)))
}
