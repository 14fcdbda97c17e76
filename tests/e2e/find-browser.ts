import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { findAnyBrowser, type Browser } from '../../electron/hosts/browser.ts'

/**
 * Once for the run, before any test: two workers would unpack the browser that comes with the tests on top of one
 * another. It has no windows, and draws the same page with a third of the work of a whole one, so it goes before an
 * installed one; CHROMIUM_PATH goes before both.
 */
export async function setup(project: TestProject): Promise<void> {
  const browser = (await findBundled()) ?? (await findAnyBrowser(process.env, process.platform))
  if (browser === null) throw new Error('no Chromium, Chrome or Edge here: run `npm ci` or set CHROMIUM_PATH')
  project.provide('browser', browser)
}

async function findBundled(): Promise<Browser | null> {
  if ((process.env['CHROMIUM_PATH'] ?? '') !== '') return null
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    const path = await bundled.executablePath()
    execFileSync(path, ['--version'])
    return { path, headlessOnly: true }
  } catch {
    return null // not made for this machine, or a library is missing
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: Browser
  }
}
