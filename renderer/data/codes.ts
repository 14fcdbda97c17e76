import { useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'
import type { Code } from '../../shared/contract/settings.ts'
import { call, onHostEvent } from '../bridge.ts'

export type CodeLists = Readonly<Record<string, readonly Code[]>>

const NONE: CodeLists = {}
/** Code tables hold no personal data and hardly ever change: read once for all fields of the page. */
const useCodeStore = create<{ lists: CodeLists; asked: boolean }>(() => ({ lists: NONE, asked: false }))

/** All code tables, or an empty record while they are being read. */
export function useCodes(): CodeLists {
  useEffect(() => {
    if (!useCodeStore.getState().asked) void readCodes()
  }, [])
  return useCodeStore((store) => store.lists)
}

/** Reads the tables again when the main process says that they changed; returns the function that stops. */
export function followCodes(): () => void {
  return onHostEvent((event) => {
    if (event.kind === 'changed' && event.features.includes('code')) void readCodes()
  })
}

/** Label of a bare code (`01`); a code the list does not know is shown as it is, null as nothing. */
export function labelOf(lists: CodeLists, list: string, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') return ''
  return lists[list]?.find((item) => item.code === code)?.label ?? code
}

/** First letters of the pinyin of each text (汉族 → hz), for filtering option lists; empty until they are loaded. */
export function useInitials(texts: readonly string[]): ReadonlyMap<string, string> {
  const [convert, setConvert] = useState<((text: string) => string) | null>(null)
  useEffect(() => {
    let wanted = true
    // Its dictionary is large, so it comes in when the first option list does.
    const load = async (): Promise<void> => {
      const { pinyin } = await import('pinyin-pro')
      const first = (text: string): string => pinyin(text, { pattern: 'first', type: 'array' }).join('')
      if (wanted) setConvert(() => first)
    }
    void load()
    return () => {
      wanted = false
    }
  }, [])
  return useMemo(
    () => new Map(convert === null ? [] : texts.map((text) => [text, convert(text).toLowerCase()])),
    [convert, texts],
  )
}

async function readCodes(): Promise<void> {
  useCodeStore.setState({ asked: true })
  try {
    useCodeStore.setState({ lists: await call('codes.list') })
  } catch {
    // Fields then show bare codes; the next field that is drawn asks again.
    useCodeStore.setState({ asked: false })
  }
}
