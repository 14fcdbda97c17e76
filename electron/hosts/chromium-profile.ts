import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from './browser.ts'

const PREFIX = 'gongyou-chromium-'

export interface Profile {
  dir: string
  remove(): Promise<void>
}

/**
 * A browser profile that lives as long as the program: nothing of a person may stay in it. Profiles that a crash
 * left behind are swept here, told from those in use by the process number in their name.
 */
export function makeProfile(): Profile {
  sweepProfiles()
  const dir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  mkdirSync(join(dir, 'Default'))
  writeFileSync(join(dir, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  return { dir, remove: () => removeFolder(dir) }
}

/** Flags on top of those of the driving library: no network at all, no questions, no bars, our language. */
export function chromiumFlags(browser: Browser, inWindow: boolean): string[] {
  const root = process.getuid?.() === 0
  return [
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,DialMediaRouteProvider',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--lang=zh-CN',
    // Without it the resolver rule above raises a bar about an unsupported flag.
    '--test-type',
    ...(root || browser.headlessOnly ? ['--no-sandbox'] : []),
    ...(browser.headlessOnly ? ['--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'] : []),
    ...(inWindow ? [`--app=${FIRST_PAGE}`, '--class=gongyou', '--window-size=1280,800'] : []),
  ]
}

/** Shown until our own page can be served: an address that fails would flash an error, about:blank an address bar. */
const FIRST_PAGE = `data:text/html;charset=utf-8,${encodeURIComponent('<title>工友档案</title>')}`

const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, default_content_setting_values: { notifications: 2, geolocation: 2 } },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  intl: { accept_languages: 'zh-CN,zh', selected_languages: 'zh-CN,zh' },
}

function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^gongyou-chromium-(\d+)-/.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) void removeFolder(join(tmpdir(), name))
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * The browser may still be writing for a moment after it said good-bye, and then makes its folder anew; so it counts
 * as gone only when it stays gone. What is left after two seconds is swept by the next start.
 */
async function removeFolder(dir: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    await rm(dir, { recursive: true, force: true }).catch(() => undefined)
    await pause(100)
    if (!existsSync(dir)) return
  }
}
