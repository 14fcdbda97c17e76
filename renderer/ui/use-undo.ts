import { useCallback } from 'react'
import { call, toAppError } from '../bridge.ts'
import { actionWords } from '../text/actions.ts'
import { useMessages } from './messages.tsx'

/** Ctrl+Z: takes the newest change of this session back and says which one it was. */
export function useUndo(): () => Promise<void> {
  const { done, warn, failed } = useMessages()
  return useCallback(async () => {
    try {
      const { undone, left } = await call('undo.last')
      if (undone === null) warn('没有可以撤销的操作')
      else {
        const people = undone.facts['people'] ?? null
        const many = people === null ? '' : `，共 ${people} 人`
        done(`已撤销：${actionWords(undone.action)}${many}${left > 0 ? `（还可撤销 ${left} 步）` : ''}`)
      }
    } catch (error) {
      failed(toAppError(error))
    }
  }, [done, warn, failed])
}
