import { call } from '../../bridge.ts'

const FRAME_ID = 'print-frame'
/** Longer than the dialog takes to open. */
const DIALOG_MS = 1_500

/**
 * Hands the very PDF to the system's print dialog, through a frame that nobody sees. False where the window cannot
 * show a PDF by itself: then it has to be saved and printed with another program.
 */
export async function printPdf(path: string): Promise<boolean> {
  if (!navigator.pdfViewerEnabled || !(await call('app.about')).canPrint) return false
  document.getElementById(FRAME_ID)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME_ID
  frame.className = 'print-frame'
  frame.title = '正在打印'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true })
  })
  frame.src = path
  document.body.append(frame)
  await loaded
  try {
    // The frame stays until the next print: removed too early, the dialog loses its document.
    frame.contentWindow?.print()
    // The dialog opens after the call has returned, and nothing tells of it; a page that falls over its print is gone
    // by then, and says nothing either.
    await new Promise((resolve) => setTimeout(resolve, DIALOG_MS))
    return true
  } catch {
    // What was loaded is a page of the browser's own that says why the PDF is not there.
    return false
  }
}
