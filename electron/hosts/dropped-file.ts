import type { CDPSession, Page } from 'playwright-core'
import type { HostEvent } from '../../shared/bridge.ts'
import type { Dialogs } from './dialogs.ts'

/** Keeps the path of a file that was dragged onto the window until the page asks for a file. */
export interface DropBox {
  /** Takes the path in and tells the page, which then asks at once. */
  put(path: string): void
  /** The same questions; a waiting file answers the next one to open in the dialog's place. */
  before<D extends Pick<Dialogs, 'pickOpenFile'>>(dialogs: D): D
}

/**
 * A dragged file is as good as a picked one: the person chose it and the path comes from the browser, never from the
 * page, which learns only that there is one. What the page does not ask for at once is forgotten, so that a later
 * question is not answered by an old file.
 */
export function makeDropBox(announce: (event: HostEvent) => void): DropBox {
  let held: string | null = null
  let lapse: NodeJS.Timeout | undefined
  const take = (): string | null => {
    const path = held
    clearTimeout(lapse)
    held = null
    return path
  }
  return {
    put: (path) => {
      clearTimeout(lapse)
      held = path
      lapse = setTimeout(take, LAPSE_MS).unref()
      announce({ kind: 'dropped' })
    },
    before: (dialogs) => ({
      ...dialogs,
      pickOpenFile: (kinds) => {
        const path = take()
        return path === null ? dialogs.pickOpenFile(kinds) : Promise.resolve(path)
      },
    }),
  }
}

/**
 * Watches a browser window for files dragged onto it. The listener and the file object live in a world of their own
 * that no script of the page can reach; only a drop by hand counts, and a file made by a script has no path.
 */
export async function watchDrops(page: Page, onPath: (path: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Runtime.bindingCalled', ({ name, executionContextId }) => {
    if (name !== WIRE) return
    readPath(session, executionContextId).then(
      (path) => path !== '' && onPath(path),
      // The page went away in between.
      () => undefined,
    )
  })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: WIRE, executionContextName: WORLD })
  await session.send('Page.enable')
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${keepDroppedFile.toString()})('${WIRE}', '${KEPT}')`,
    worldName: WORLD,
    runImmediately: true,
  })
}

/** The page asks as soon as it hears of the file. */
const LAPSE_MS = 3_000
const WORLD = 'gongyou-dropped-file'
const WIRE = '__gongyouDropped'
const KEPT = '__gongyouFile'

async function readPath(session: CDPSession, world: number): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: `globalThis.${KEPT}`, contextId: world })
  if (result.objectId === undefined) return ''
  const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
  return path
}

/** Runs in the browser, in every frame. */
function keepDroppedFile(wire: string, kept: string): void {
  if (window.top !== window) return
  const keep = (event: DragEvent): void => {
    const files = event.dataTransfer?.files
    if (!event.isTrusted || files?.length !== 1) return
    Reflect.set(window, kept, files[0])
    // The browser puts this function into this world only.
    const tell = Reflect.get(window, wire) as (text: string) => void
    tell('')
  }
  window.addEventListener('drop', keep, { capture: true })
}
