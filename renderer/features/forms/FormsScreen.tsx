import { PrinterOutlined, SaveOutlined, TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Campaign } from '../../../shared/contract/aid.ts'
import type { LabourForm, ListForm } from '../../../shared/contract/form-names.ts'
import { call } from '../../bridge.ts'
import type { LabourAbout } from '../../data/places.ts'
import { useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { formWords } from '../../text/forms.ts'
import { useEnterToNext, useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { LeftBlank } from '../../ui/pdf/LeftBlank.tsx'
import { MissingGlyphs } from '../../ui/pdf/MissingGlyphs.tsx'
import { PdfPreview } from '../../ui/pdf/PdfPreview.tsx'
import { PreviewHint } from '../../ui/pdf/PreviewHint.tsx'
import { SavedNote } from '../../ui/pdf/SavedNote.tsx'
import { usePaper, type PaperCalls } from '../../ui/pdf/use-paper.ts'
import {
  chooseForm, counterOf, firstChoice, formsFor, hasWorkbook, lacksOf, toSpec, type About, type Choice, type FileFilter,
  type FormName, type LedgerFilter,
} from './form-choice.ts'
import { FormList } from './FormList.tsx'
import { FormOptions } from './FormOptions.tsx'
import { TemplatesPart } from './TemplatesPart.tsx'
import '../../ui/pdf/paper-desk.css'
import './forms.css'

interface Params {
  fileId?: string
  campaignId?: string
  /** Field names of `AidFilter`, as JSON text. */
  ledger?: string
  /** Field names of `HardshipFilter`, as JSON text. */
  preset?: string
  /** `LabourAbout` as JSON text. */
  labour?: string
  form?: ListForm | LabourForm
}

/** 打印表格: papers of a household, of a campaign, of the ledger, of many files or of labour contracts; seen first, then printed or saved. */
export function FormsScreen({ fileId, campaignId, ledger, preset, labour, form }: Params) {
  const file = useCall('hardship.get', fileId === undefined ? null : { id: fileId }).value
  const campaign = useCall('campaigns.get', campaignId === undefined ? null : { id: campaignId }).value
  const about = aboutOf({ fileId, campaignId, ledger, preset, labour })
  const unit = useCall('units.get', about.kind === 'labour' && about.unitId !== null ? { id: about.unitId } : null).value
  const names = {
    file: file?.name, campaign: campaign?.name, ledger: '帮扶台账', files: '困难职工档案', labour: unit?.name ?? '劳动合同',
    inspection: '劳动合同档案检查',
  }
  const key = JSON.stringify([about, form])
  return <Desk key={key} about={about} campaign={campaign} name={names[about.kind] ?? ''} first={firstChoice(about, form)} />
}

interface DeskProps {
  about: About
  campaign: Campaign | null
  name: string
  first: Choice
}

function Desk({ about, campaign, name, first }: DeskProps) {
  const [choice, setChoice] = useRemembered<Choice>(`forms.choice ${JSON.stringify([about, first.form])}`, first)
  const [tried, setTried] = useState(false)
  const paper = usePaper(choice, callsFor(about))
  const { made, stale } = paper
  const lacks = lacksOf(choice)
  const isReady = Object.keys(lacks).length === 0
  const whenReady = (act: () => Promise<unknown>) => (): void => {
    setTried(true)
    if (isReady) void act()
  }
  const update = whenReady(() => paper.preview())
  const print = whenReady(paper.print)
  const savePdf = whenReady(paper.savePdf)
  const keys = useEnterToNext({ save: update, saveAndStay: savePdf })
  useShortcuts({ 'ctrl+p': print, 'ctrl+enter': update, 'ctrl+s': savePdf, f5: update })
  // Another paper is shown at once; smaller changes wait for 更新预览, since looks at full numbers are logged.
  const open = (form: FormName): void => {
    const next = chooseForm(choice, form)
    setChoice(next)
    setTried(false)
    if (Object.keys(lacksOf(next)).length === 0) void paper.preview(next)
    else paper.forget()
  }
  return (
    <PageFrame
      back
      filled
      title={`打印${name === '' ? '' : `：${name}`}`}
      toolbar={
        <>
          {hasWorkbook(choice.form) && (
            <Button
              icon={<TableOutlined aria-hidden />}
              onClick={whenReady(() => paper.saveWorkbook(() => call('forms.saveWorkbook', toSpec(choice, about))))}
            >
              导出 Excel
            </Button>
          )}
          <Button icon={<SaveOutlined aria-hidden />} title="Ctrl+S" onClick={savePdf}>
            保存 PDF
          </Button>
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
            打印
          </Button>
        </>
      }
    >
      <SavedNote path={paper.saved} onClose={paper.forgetSaved} />
      <div className="paper-desk">
        <section className="paper-options" aria-label="打印选项" {...keys}>
          <div className="paper-fields form-fields">
            <FormList forms={formsFor(about, campaign)} value={choice.form} onChange={open} />
            <FormOptions choice={choice} set={(part) => setChoice({ ...choice, ...part })} errors={tried ? lacks : {}} />
            {(about.kind === 'file' || about.kind === 'campaign') && (
              <TemplatesPart
                subject={about.kind === 'file' ? 'hardship_file' : 'aid_campaign'}
                recordId={about.id}
                onSaved={paper.noteSaved}
              />
            )}
          </div>
          <div className="paper-update">
            <Button type={stale ? 'primary' : 'default'} block data-save loading={paper.busy} title="Ctrl+Enter" onClick={update}>
              更新预览
            </Button>
          </div>
        </section>
        <div className="paper-view">
          {made !== null && <MissingGlyphs missing={made.missingGlyphs} />}
          {made !== null && <LeftBlank parts={made.leftBlank ?? []} />}
          {made === null ? (
            <PreviewHint nobody={false} busy={paper.busy} />
          ) : (
            <PdfPreview key={made.token} token={made.token} summary={summaryOf(paper, choice, about)} onGone={update} />
          )}
        </div>
      </div>
    </PageFrame>
  )
}

function aboutOf({ fileId, campaignId, ledger, preset, labour }: { [K in keyof Params]?: Params[K] | undefined }): About {
  if (fileId !== undefined) return { kind: 'file', id: fileId }
  if (campaignId !== undefined) return { kind: 'campaign', id: campaignId }
  if (ledger !== undefined) return { kind: 'ledger', filter: JSON.parse(ledger) as LedgerFilter } // made by our own screens
  if (labour !== undefined) return aboutLabour(JSON.parse(labour) as LabourAbout) // made by our own screens
  return {
    kind: 'files', filter: preset === undefined ? {} : (JSON.parse(preset) as FileFilter),
  } // made by our own screens
}

function aboutLabour({ inspectionId, unitId, filter = {}, deadlines }: LabourAbout): About {
  if (inspectionId !== undefined) return { kind: 'inspection', id: inspectionId, unitId: unitId ?? null }
  return { kind: 'labour', unitId: unitId ?? filter.unitId ?? null, filter, ...(deadlines === undefined ? {} : { deadlines }) }
}

function callsFor(about: About): PaperCalls<Choice> {
  return {
    preview: (choice) => call('forms.preview', toSpec(choice, about)),
    savePdf: (choice, token) => call('forms.savePdf', { spec: toSpec(choice, about), token }),
    notePrinted: (token) => call('forms.notePrinted', { token }),
    kindOf: (choice) => choice.form,
    countWords: (count, choice) => `${count} ${counterOf(choice.form, about)}`,
    isReady: (choice) => Object.keys(lacksOf(choice)).length === 0,
  }
}

function summaryOf({ made, stale }: ReturnType<typeof usePaper<Choice>>, choice: Choice, about: About): string {
  if (made === null) return ''
  const count = about.kind === 'file' ? '' : `共 ${made.count ?? 0} ${counterOf(choice.form, about)} · `
  return `${formWords(choice.form).label} · ${count}凭证号 ${made.snapshotNo}${stale ? ' · 选项已改，预览还是旧的' : ''}`
}
