import { useCallback } from 'react'
import { call, toAppError } from '../bridge.ts'
import { undoneWords } from '../text/undone.ts'
import { useMessages } from './messages.tsx'

/** Ctrl+Z: takes the newest change of this session back and says which one it was. */
export function useUndo(): () => Promise<void> {
  const { done, warn, failed } = useMessages()
  return useCallback(async () => {
    try {
      const { undone, left } = await call('undo.last')
      if (undone === null) warn('没有可以撤销的操作')
      else done(undoneWords(undone, left))
    } catch (error) {
      failed(toAppError(error))
    }
  }, [done, warn, failed])
}
