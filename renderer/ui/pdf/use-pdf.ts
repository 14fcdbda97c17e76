import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { toAppError } from '../../bridge.ts'

export type Pdf =
  | { state: 'loading' }
  | { state: 'failed'; error: AppError }
  | { state: 'ready'; document: PDFDocumentProxy; pages: number; width: number; height: number }

/** Opens the PDF of a preview; `width` and `height` are those of its pages in points. */
export function usePdf(token: string): Pdf {
  const [pdf, setPdf] = useState<Pdf>({ state: 'loading' })
  useEffect(() => {
    let wanted = true
    let opened: PDFDocumentProxy | null = null
    const open = async (): Promise<void> => {
      try {
        const document = await openPdf(token)
        opened = document
        const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
        if (wanted) setPdf({ state: 'ready', document, pages: document.numPages, width, height })
        else void document.loadingTask.destroy()
      } catch (error) {
        if (wanted) setPdf({ state: 'failed', error: toAppError(error) })
      }
    }
    void open()
    return () => {
      wanted = false
      void opened?.loadingTask.destroy()
    }
  }, [token])
  return pdf
}

async function openPdf(token: string): Promise<PDFDocumentProxy> {
  // The build for older browsers: an installed one may lack what the newest build takes for granted.
  const [{ getDocument, GlobalWorkerOptions }, worker, answer] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    fetch(`/preview/${token}`),
  ])
  if (!answer.ok) throw new AppError({ code: 'not_found', reason: 'preview_not_found' })
  GlobalWorkerOptions.workerSrc = worker.default
  const data = await answer.arrayBuffer()
  // The policy of the page allows neither text as code nor anything from elsewhere; our PDFs need neither.
  return getDocument({ data, isEvalSupported: false, useWasm: false, useWorkerFetch: false, enableXfa: false }).promise
}
