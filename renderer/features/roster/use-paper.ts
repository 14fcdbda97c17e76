import { useState } from 'react'
import { call } from '../../bridge.ts'
import { useMessages } from '../../ui/messages.tsx'
import { usePaper as usePaperOf, type PaperCalls } from '../../ui/pdf/use-paper.ts'
import type { Spec } from './spec.ts'

const CALLS: PaperCalls<Spec> = {
  preview: (spec) => call('roster.preview', spec),
  savePdf: (spec, token) => call('roster.savePdf', { ...spec, token }),
  notePrinted: (token) => call('roster.notePrinted', { token }),
  kindOf: (spec) => spec.preset,
  countWords: (count) => `${count} 人`,
}

/** Everything that can be done with a list on paper. */
export function usePaper(spec: Spec) {
  const [nobody, setNobody] = useState(false)
  const paper = usePaperOf(spec, { ...CALLS, isReady: (wanted) => isWorthShowing(wanted, () => setNobody(true)) })
  const { failed } = useMessages()
  const openOld = async (snapshotNo: string): Promise<void> => {
    try {
      const { token, snapshotNo: number } = await call('roster.openPaper', { snapshotNo })
      paper.showOld(token, number)
    } catch (error) {
      failed(error)
    }
  }
  const saveWorkbook = () => paper.saveWorkbook(() => call('roster.saveWorkbook', spec))
  return { ...paper, /** Nobody was on the list when the screen opened. */ nobody, saveWorkbook, openOld }
}

/** On opening: nothing is laid out for nobody, and full numbers are shown only when asked for again. */
async function isWorthShowing(spec: Spec, sayNobody: () => void): Promise<boolean> {
  if (spec.masked === false) return false
  const found = await call('roster.check', spec).catch(() => null)
  if (found === null || found.count > 0) return true
  sayNobody()
  return false
}
