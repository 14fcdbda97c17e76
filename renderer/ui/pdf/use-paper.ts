import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call, toAppError, type Output } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import { announce } from '../LiveRegion.tsx'
import { useMessages } from '../messages.tsx'
import { useSave } from '../use-save.ts'
import { printPdf } from './print-pdf.ts'

/** A paper that has been laid out: the very bytes that are printed or saved. */
export interface MadePaper {
  token: string
  snapshotNo: string
  /** Null for an old paper: it is drawn again from what was kept. */
  count: number | null
  missingGlyphs: Output<'roster.preview'>['missingGlyphs']
  /** What it leaves to the pen for want of consent; papers of a household and of a campaign. */
  leftBlank?: Output<'forms.preview'>['leftBlank']
  /** Which list or form it is; null for an old paper. */
  kind: string | null
  /** The spec it was made from, as JSON; null for an old paper. */
  of: string | null
}

export interface PaperCalls<S> {
  preview: (spec: S) => Promise<Output<'roster.preview'> & Pick<MadePaper, 'leftBlank'>>
  savePdf: (spec: S, token: string) => Promise<{ path: string }>
  notePrinted: (token: string) => Promise<unknown>
  kindOf: (spec: S) => string
  /** The number of people, households or cards, for the ear. */
  countWords: (count: number, spec: S) => string
  /** False while something is missing that only the person at the screen can say; then nothing is made unasked. */
  isReady?: (spec: S) => boolean | Promise<boolean>
}

/** Everything that can be done with a paper: look, print, save. The first preview is made unasked. */
export function usePaper<S>(spec: S, calls: PaperCalls<S>) {
  const key = JSON.stringify(spec)
  const [made, setMade] = useState<MadePaper | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ of: string; error: AppError } | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const { failed } = useMessages()
  const { modal } = App.useApp()
  const save = useSave()
  const running = useRef(0)

  const make = async (wanted: S = spec): Promise<MadePaper | null> => {
    const of = JSON.stringify(wanted)
    const kind = calls.kindOf(wanted)
    const run = ++running.current
    setBusy(true)
    try {
      const { pages, count, ...rest } = await calls.preview(wanted)
      const next = { ...rest, count, of, kind }
      if (run !== running.current) return null
      setMade(next)
      setRefused(null)
      announce(`预览已生成：${calls.countWords(count, wanted)}，${pages} 页`)
      return next
    } catch (error) {
      const failure = toAppError(error)
      setRefused({ of, error: failure })
      // The pages of another paper must not stand under the new one's name.
      setMade((shown) => (shown?.kind === kind ? shown : null))
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

  const first = useRef(async () => {
    if ((await calls.isReady?.(spec)) !== false) await make()
  })
  useEffect(() => void first.current(), [])

  const savePdf = async (): Promise<string | null> => {
    const paper = await current()
    if (paper === null) return null
    const done = await save(() => calls.savePdf(spec, paper.token))
    setSaved(done?.path ?? null)
    return done?.path ?? null
  }
  const saveWorkbook = async (work: () => Promise<{ path: string }>): Promise<void> => {
    const done = await save(work)
    if (done !== null) setSaved(done.path)
  }
  const print = async (): Promise<void> => {
    const paper = await current()
    if (paper === null) return
    if (paper.missingGlyphs.length > 0 && !(await modal.confirm(missingQuestion(paper)))) return
    try {
      if (await printPdf(`/preview/${paper.token}`)) {
        await calls.notePrinted(paper.token)
        return
      }
      if (!(await modal.confirm(NO_DIALOG))) return
      const path = await savePdf()
      if (path !== null) await call('roster.openSaved', { path, how: 'open' })
    } catch (error) {
      failed(error)
    }
  }
  return {
    made,
    busy,
    saved,
    forgetSaved: () => setSaved(null),
    noteSaved: setSaved,
    /** Shows a paper that was made before, as it was then. */
    showOld: (token: string, snapshotNo: string) =>
      setMade({ token, snapshotNo, count: null, missingGlyphs: [], of: null, kind: null }),
    /** Leaves nothing on show, where another paper waits to be asked for. */
    forget: () => setMade(null),
    old: made !== null && made.of === null,
    stale: made !== null && made.of !== null && made.of !== key,
    whyMissing: refused?.of === key && refused.error.body.reason === 'reason_needed' ? sentenceOf(refused.error) : null,
    preview: make,
    print,
    savePdf,
    saveWorkbook,
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
