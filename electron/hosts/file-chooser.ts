import type { Page } from 'playwright-core'
import type { FileKind } from './host.ts'

/**
 * Asks with the browser's own file dialog and gives the path. The page is not involved: the field lives in a world
 * of its own that no script of the page can reach, and the path comes from the browser, not from JavaScript. Null
 * when the person closes the dialog.
 */
export async function chooseFile(page: Page, kinds: readonly FileKind[]): Promise<string | null> {
  const session = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const world = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'gongyou-file-chooser',
    })
    const { result } = await session.send('Runtime.callFunctionOn', {
      executionContextId: world.executionContextId,
      functionDeclaration: askForFile.toString(),
      arguments: [{ value: kinds.flatMap((kind) => kind.extensions).map((extension) => `.${extension}`).join(',') }],
      userGesture: true,
      awaitPromise: true,
    })
    if (result.objectId === undefined) return null
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
    return path === '' ? null : path
  } finally {
    await session.detach().catch(() => undefined)
  }
}

/** Runs in the browser. */
function askForFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = accept
    field.addEventListener('change', () => resolve(field.files?.[0] ?? null))
    field.addEventListener('cancel', () => resolve(null))
    field.click()
  })
}
