import { App } from 'antd'
import { useMemo } from 'react'
import { toAppError } from '../bridge.ts'
import { sentenceOf } from '../text/errors.ts'
import { announce } from './LiveRegion.tsx'

export interface Messages {
  /** It worked: names the record and counts. */
  done(text: string): void
  warn(text: string): void
  /** It did not: the sentence comes from `text/errors.ts`. */
  failed(error: unknown): void
  /** Runs it; a failure is shown and gives null. */
  attempt<T>(work: () => Promise<T>): Promise<T | null>
}

/** Short messages over the page, read out by screen readers as well. */
export function useMessages(): Messages {
  const { message } = App.useApp()
  return useMemo(() => {
    const say = (kind: 'success' | 'warning' | 'error', text: string): void => {
      void message.open({ type: kind, content: text, duration: kind === 'error' ? 8 : 4 })
      announce(text)
    }
    const failed = (error: unknown): void => say('error', sentenceOf(toAppError(error)))
    return {
      done: (text) => say('success', text),
      warn: (text) => say('warning', text),
      failed,
      attempt: async (work) => {
        try {
          return await work()
        } catch (error) {
          failed(error)
          return null
        }
      },
    }
  }, [message])
}
