import { HistoryOutlined, PrinterOutlined, SaveOutlined, TableOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useRemembered } from '../../data/session.ts'
import type { PaperPreset } from '../../text/papers.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PdfPreview } from '../../ui/pdf/PdfPreview.tsx'
import { MissingGlyphs } from '../../ui/pdf/MissingGlyphs.tsx'
import { OptionsPanel } from './OptionsPanel.tsx'
import { Papers } from './Papers.tsx'
import { PresetCards } from './PresetCards.tsx'
import { PreviewHint } from '../../ui/pdf/PreviewHint.tsx'
import { SavedNote } from '../../ui/pdf/SavedNote.tsx'
import { FRESH, specFor, withPreset, type Spec } from './spec.ts'
import { usePaper } from './use-paper.ts'
import '../../ui/pdf/paper-desk.css'
import './roster.css'

/** 打印: choose a list, see the very pages, then print or save them. */
export function RosterScreen({ preset: handed }: { preset?: string }) {
  const [kept, setKept] = useRemembered<{ spec: Spec; handed: string | undefined }>('roster.spec', {
    spec: FRESH,
    handed: undefined,
  })
  // A filter that was handed over counts once: what is changed here afterwards stays.
  const spec = handed === undefined || handed === kept.handed ? kept.spec : specFor(handed, kept.spec)
  const setSpec = (next: Spec): void => setKept({ spec: next, handed })
  const paper = usePaper(spec)
  const [looking, setLooking] = useState(false)
  useShortcuts({
    'ctrl+p': () => void paper.print(),
    'ctrl+enter': () => void paper.preview(),
    'ctrl+s': () => void paper.savePdf(),
    f5: () => void paper.preview(),
  })
  const { made, stale, old } = paper
  const pages = useRef<HTMLDivElement>(null)
  const token = made?.token
  useEffect(() => {
    // With large text the choices stand under the pages, and so does the button that has just made them anew.
    if (token !== undefined) pages.current?.scrollIntoView({ block: 'nearest' })
  }, [token])
  // Another kind of list is shown at once; smaller changes wait for 更新预览, since each preview is logged.
  const change = (preset: PaperPreset): void => {
    const next = withPreset(spec, preset)
    setSpec(next)
    void paper.preview(next)
  }
  return (
    <PageFrame
      filled
      title="打印"
      toolbar={
        <>
          <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setLooking(true)}>
            打印记录
          </Button>
          <Button icon={<TableOutlined aria-hidden />} disabled={old} onClick={() => void paper.saveWorkbook()}>
            导出 Excel
          </Button>
          <Button icon={<SaveOutlined aria-hidden />} title="Ctrl+S" onClick={() => void paper.savePdf()}>
            保存 PDF
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            title="Ctrl+P"
            onClick={() => void paper.print()}
          >
            打印
          </Button>
        </>
      }
    >
      <PresetCards value={spec.preset} onChange={change} />
      <SavedNote path={paper.saved} onClose={paper.forgetSaved} />
      <div className="paper-desk">
        <OptionsPanel
          spec={spec}
          onChange={setSpec}
          stale={stale}
          busy={paper.busy}
          whyMissing={paper.whyMissing}
          onPreview={() => void paper.preview()}
          onSave={() => void paper.savePdf()}
        />
        <div className="paper-view" ref={pages}>
          {old && (
            <Alert
              type="info"
              showIcon
              title={`凭证号 ${made?.snapshotNo ?? ''}：当时打印的原样，内容不随档案变动。`}
              action={<Button onClick={() => void paper.preview()}>回到现在的名单</Button>}
            />
          )}
          {made !== null && !old && <MissingGlyphs missing={made.missingGlyphs} />}
          {made === null ? (
            <PreviewHint busy={paper.busy} nobody={paper.nobody} />
          ) : (
            <PdfPreview
              key={made.token}
              token={made.token}
              summary={summaryOf(paper)}
              onGone={() => void paper.preview()}
            />
          )}
        </div>
      </div>
      {looking && (
        <Papers
          onOpen={(snapshotNo) => {
            setLooking(false)
            void paper.openOld(snapshotNo)
          }}
          onClose={() => setLooking(false)}
        />
      )}
    </PageFrame>
  )
}

function summaryOf({ made, stale }: ReturnType<typeof usePaper>): string {
  if (made === null) return ''
  const unit = made.kind === 'card_reissues' ? '张' : '人'
  const people = made.count === null ? '' : `共 ${made.count} ${unit} · `
  return `${people}凭证号 ${made.snapshotNo}${stale ? ' · 选项已改，预览还是旧的' : ''}`
}
