import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'

interface Props {
  document: PDFDocumentProxy
  /** 1-based. */
  number: number
  scale: number
  /** In points. */
  size: { width: number; height: number }
  /** Pixels from the top of all pages. */
  top: number
}

/** One page, drawn sharp for the pixels of the screen. */
export function PdfPage({ document, number, scale, size, top }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return undefined
    let wanted = true
    let task: RenderTask | null = null
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number)
      if (!wanted) return
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      task = page.render({ canvas: target, viewport })
      await task.promise
      target.dataset['drawn'] = 'yes'
    }
    // A drawing that is called off rejects; the page is then gone from sight, or drawn again at another size.
    draw().catch(() => undefined)
    return () => {
      wanted = false
      task?.cancel()
    }
  }, [document, number, scale])
  return (
    <canvas
      ref={canvas}
      className="paper-page"
      role="img"
      aria-label={`第 ${number} 页`}
      style={{ top, width: size.width * scale, height: size.height * scale }}
    />
  )
}
