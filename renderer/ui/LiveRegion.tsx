import { useEffect, useState } from 'react'

const listeners = new Set<(text: string) => void>()

/** Reads a short result out to people who do not see the page: 共 12 人, 已保存. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text)
}

/** Stands once in the page. */
export function LiveRegion() {
  const [text, setText] = useState('')
  useEffect(() => {
    listeners.add(setText)
    return () => {
      listeners.delete(setText)
    }
  }, [])
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {text}
    </div>
  )
}
