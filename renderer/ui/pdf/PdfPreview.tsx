import { LeftOutlined, RightOutlined, ZoomInOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useRef, useState, type KeyboardEvent } from 'react'
import { FailedState } from '../FailedState.tsx'
import { chordOf } from '../keys.ts'
import { LoadingState } from '../LoadingState.tsx'
import { PdfPage } from './PdfPage.tsx'
import { usePageWindow } from './use-page-window.ts'
import { usePdf } from './use-pdf.ts'
import './pdf.css'

interface Props {
  token: string
  /** What the paper is: people, number. */
  summary: string
  /** Makes the preview again when the host no longer holds it. */
  onGone: () => void
}

/** The very PDF that will be printed, page under page; only pages in sight are drawn. */
export function PdfPreview({ token, summary, onGone }: Props) {
  const pdf = usePdf(token)
  if (pdf.state === 'failed') return <FailedState error={pdf.error} retry={onGone} />
  if (pdf.state === 'loading') return <LoadingState />
  return <Pages document={pdf.document} count={pdf.pages} size={pdf} summary={summary} />
}

interface PagesProps {
  document: PDFDocumentProxy
  count: number
  /** In points. */
  size: { width: number; height: number }
  summary: string
}

/** CSS pixels in a point. */
const FULL_SIZE = 96 / 72
const GAP = 12

function Pages({ document, count, size, summary }: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState(true)
  const view = usePageWindow(scroller)
  const scale = fits ? Math.max(0.2, (view.width - 2 * GAP) / size.width) : FULL_SIZE
  const step = Math.round(size.height * scale) + GAP
  const at = Math.min(count - 1, Math.max(0, Math.floor((view.top + view.height / 2) / step)))
  const first = Math.max(0, Math.floor(view.top / step) - 1)
  const end = Math.min(count, Math.ceil((view.top + view.height) / step) + 1)
  const go = (page: number): void => scroller.current?.scrollTo({ top: Math.max(0, Math.min(count - 1, page)) * step })
  const act: Record<string, () => void> = {
    pagedown: () => go(at + 1),
    pageup: () => go(at - 1),
    home: () => go(0),
    end: () => go(count - 1),
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = act[chordOf(event)]
    if (run === undefined) return
    event.preventDefault()
    run()
  }
  return (
    <>
      <div className="paper-bar">
        <Button icon={<LeftOutlined />} aria-label="上一页（PageUp）" disabled={at === 0} onClick={() => go(at - 1)} />
        <span role="status" className="digits">
          第 {at + 1} 页 / 共 {count} 页
        </span>
        <Button
          icon={<RightOutlined />}
          aria-label="下一页（PageDown）"
          disabled={at === count - 1}
          onClick={() => go(at + 1)}
        />
        <Button icon={<ZoomInOutlined aria-hidden />} aria-pressed={!fits} onClick={() => setFits(!fits)}>
          {fits ? '实际大小' : '适合宽度'}
        </Button>
        <span className="paper-summary">{summary}</span>
      </div>
      <div ref={scroller} className="paper-scroll" role="region" aria-label="打印预览" tabIndex={0} onKeyDown={onKeyDown}>
        <div className="paper-pages" style={{ height: count * step, minWidth: size.width * scale + 2 * GAP }}>
          {Array.from({ length: end - first }, (_, offset) => first + offset).map((page) => (
            <PdfPage
              key={page}
              document={document}
              number={page + 1}
              scale={scale}
              size={size}
              top={page * step + GAP / 2}
            />
          ))}
        </div>
      </div>
    </>
  )
}
