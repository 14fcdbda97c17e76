import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FailedState } from '../FailedState.tsx'
import { LoadingState } from '../LoadingState.tsx'
import { PdfPage } from '../pdf/PdfPage.tsx'
import { usePageWindow } from '../pdf/use-page-window.ts'
import { usePdf } from '../pdf/use-pdf.ts'
import '../pdf/pdf.css'

interface Props {
  token: string
  title: string
  /** Buttons to the other papers and out. */
  way: ReactNode
  onGone: () => void
}

/** A scanned PDF, page by page: its pages may differ in size. */
export function PaperPdf({ token, title, way, onGone }: Props) {
  const pdf = usePdf(token)
  if (pdf.state === 'ready') return <Pages document={pdf.document} count={pdf.pages} title={title} way={way} />
  return (
    <>
      <div className="paper-viewer-bar">{way}</div>
      {pdf.state === 'failed' ? <FailedState error={pdf.error} retry={onGone} /> : <LoadingState />}
    </>
  )
}

const GAP = 12

interface PagesProps extends Pick<Props, 'title' | 'way'> {
  document: PDFDocumentProxy
  count: number
}

function Pages({ document, count, title, way }: PagesProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [number, setNumber] = useState(1)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const { width } = usePageWindow(stage)
  useEffect(() => {
    let wanted = true
    const measure = async (): Promise<void> => {
      const { width: wide, height } = (await document.getPage(number)).getViewport({ scale: 1 })
      if (wanted) setSize({ width: wide, height })
    }
    // A document that is being closed rejects; nobody looks at it any more.
    measure().catch(() => undefined)
    stage.current?.scrollTo({ top: 0 })
    return () => {
      wanted = false
    }
  }, [document, number])
  const scale = size === null ? 1 : Math.max(0.2, (width - 2 * GAP) / size.width)
  return (
    <>
      <div className="paper-viewer-bar">
        <Button icon={<LeftOutlined aria-hidden />} disabled={number === 1} onClick={() => setNumber(number - 1)}>
          上一页
        </Button>
        <span role="status" className="digits">
          第 {number} 页 / 共 {count} 页
        </span>
        <Button disabled={number === count} onClick={() => setNumber(number + 1)}>
          下一页 <RightOutlined aria-hidden />
        </Button>
        {way}
      </div>
      <div ref={stage} className="paper-stage" role="region" aria-label={title} tabIndex={0}>
        {size !== null && (
          <div className="paper-pages" style={{ height: size.height * scale + 2 * GAP }}>
            <PdfPage document={document} number={number} scale={scale} size={size} top={GAP} />
          </div>
        )}
      </div>
    </>
  )
}
