import { chromium, type Browser } from 'playwright-core'
import { onTestFinished, vi } from 'vitest'

let shared: Browser | null = null

/**
 * Starting a browser costs more than most tests do with it: for the rest of the test a window is a fresh context (no
 * cookies, no storage, pages of its own) of one browser, which ends with this process. It is started with what the
 * host asks for, and so are the contexts: a flag that the host forgets is missing here too.
 */
export function shareBrowser(): void {
  const launch = vi.spyOn(chromium, 'launchPersistentContext').mockImplementation(async (_profile, options) => {
    if (shared?.isConnected() !== true) shared = await chromium.launch(options)
    return shared.newContext(options)
  })
  onTestFinished(() => launch.mockRestore())
}
