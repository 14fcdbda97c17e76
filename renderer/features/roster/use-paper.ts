import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call, toAppError, type Output } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import type { PaperPreset } from '../../text/papers.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { useSave } from '../../ui/use-save.ts'
import { printPdf } from './print-pdf.ts'
import type { Spec } from './spec.ts'

/** A paper that has been laid out: the very bytes that are printed or saved. */
export interface MadePaper {
  token: string
  snapshotNo: string
  /** Null for an old paper: it is drawn again from what was kept. */
  count: number | null
  missingGlyphs: Output<'roster.preview'>['missingGlyphs']
  preset: PaperPreset | null
  /** The spec it was made from, as JSON; null for an old paper. */
  of: string | null
}

/** Everything that can be done with a list on paper. */
export function usePaper(spec: Spec) {
  const key = JSON.stringify(spec)
  const [made, setMade] = useState<MadePaper | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ of: string; error: AppError } | null>(null)
  const [nobody, setNobody] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const { failed } = useMessages()
  const { modal } = App.useApp()
  const save = useSave()
  const running = useRef(0)

  const make = async (wanted: Spec = spec): Promise<MadePaper | null> => {
    const of = JSON.stringify(wanted)
    const run = ++running.current
    setBusy(true)
    try {
      const { pages, count, ...rest } = await call('roster.preview', wanted)
      const next = { ...rest, count, of, preset: wanted.preset }
      if (run !== running.current) return null
      setMade(next)
      setRefused(null)
      announce(`预览已生成：${count} 人，${pages} 页`)
      return next
    } catch (error) {
      const failure = toAppError(error)
      setRefused({ of, error: failure })
      // The pages of another kind of list must not stand under the new one's name.
      setMade((shown) => (shown?.preset === wanted.preset ? shown : null))
      failed(failure)
      return null
    } finally {
      if (run === running.current) setBusy(false)
    }
  }
  /** What is on show, unless the options have changed since. */
  const current = async (): Promise<MadePaper | null> => {
    return made !== null && (made.of === null || made.of === key) ? made : make()
  }

  // On opening: nothing is laid out for nobody, and full numbers are shown only when asked for again.
  const begin = async (): Promise<void> => {
    if (spec.masked === false) return
    const found = await call('roster.check', spec).catch(() => null)
    if (found === null || found.count > 0) await make()
    else setNobody(true)
  }
  const first = useRef(begin)
  useEffect(() => void first.current(), [])

  const savePdf = async (): Promise<string | null> => {
    const paper = await current()
    if (paper === null) return null
    const done = await save(() => call('roster.savePdf', { ...spec, token: paper.token }))
    setSaved(done?.path ?? null)
    return done?.path ?? null
  }
  const saveWorkbook = async (): Promise<void> => {
    const done = await save(() => call('roster.saveWorkbook', spec))
    if (done !== null) setSaved(done.path)
  }
  const print = async (): Promise<void> => {
    const paper = await current()
    if (paper === null) return
    if (paper.missingGlyphs.length > 0 && !(await modal.confirm(missingQuestion(paper)))) return
    try {
      if (await printPdf(`/preview/${paper.token}`)) {
        await call('roster.notePrinted', { token: paper.token })
        return
      }
      if (!(await modal.confirm(NO_DIALOG))) return
      const path = await savePdf()
      if (path !== null) await call('roster.openSaved', { path, how: 'open' })
    } catch (error) {
      failed(error)
    }
  }
  const openOld = async (snapshotNo: string): Promise<void> => {
    try {
      const { token, snapshotNo: number } = await call('roster.openPaper', { snapshotNo })
      setMade({ token, snapshotNo: number, count: null, missingGlyphs: [], of: null, preset: null })
    } catch (error) {
      failed(error)
    }
  }
  return {
    made,
    busy,
    /** Nobody was on the list when the screen opened. */
    nobody,
    saved,
    forgetSaved: () => setSaved(null),
    old: made !== null && made.of === null,
    stale: made !== null && made.of !== null && made.of !== key,
    whyMissing: refused?.of === key && refused.error.body.reason === 'reason_needed' ? sentenceOf(refused.error) : null,
    preview: make,
    print,
    savePdf,
    saveWorkbook,
    openOld,
  }
}

const NO_DIALOG = {
  title: '这里打不开打印窗口',
  content: '可以保存成 PDF，再用看 PDF 的程序打印，纸上完全一样。',
  okText: '保存 PDF',
  cancelText: '取消',
}

function missingQuestion({ missingGlyphs }: MadePaper) {
  const names = [...new Set(missingGlyphs.map((glyph) => glyph.name))].join('、')
  return {
    title: '有的字打不出来',
    content: `${names} 的姓名里有字打不出来，纸上会是方框。仍要打印吗？`,
    okText: '仍要打印',
    cancelText: '先不打印',
  }
}
