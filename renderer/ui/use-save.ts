import { toAppError } from '../bridge.ts'
import { useMessages } from './messages.tsx'

/**
 * Runs a call that asks where to save; `words` say what was saved, unless the screen says it itself. Closing the dialog
 * is a choice, not a failure: nothing is said then.
 */
export function useSave(): <T>(save: () => Promise<T>, words?: (saved: T) => string) => Promise<T | null> {
  const { done, failed } = useMessages()
  return async (save, words) => {
    try {
      const saved = await save()
      if (words !== undefined) done(words(saved))
      return saved
    } catch (error) {
      if (toAppError(error).body.reason !== 'cancelled') failed(error)
      return null
    }
  }
}
