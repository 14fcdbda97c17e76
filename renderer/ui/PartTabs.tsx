import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { chordOf } from './keys.ts'
import './part-tabs.css'

interface Props {
  /** What the parts belong to, for screen readers. */
  label: string
  parts: readonly { key: string; title: string }[]
  open: string
  onOpen: (key: string) => void
  children: ReactNode
}

/** Many tabs that wrap instead of hiding behind each other, however large the text. Arrow keys go along them. */
export function PartTabs({ label, parts, open, onOpen, children }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = parts.findIndex(({ key }) => key === open)
  const move = (event: KeyboardEvent): void => {
    const target = TARGETS[chordOf(event)]?.(at, parts.length)
    const part = target === undefined ? undefined : parts[target]
    if (part === undefined) return
    event.preventDefault()
    onOpen(part.key)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[parts.indexOf(part)]?.focus()
  }
  return (
    <>
      <div ref={list} className="part-tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {parts.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === open}
            aria-controls={`${id}-panel`}
            tabIndex={key === open ? 0 : -1}
            onClick={() => onOpen(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        {children}
      </div>
    </>
  )
}

const TARGETS: Readonly<Record<string, (at: number, count: number) => number>> = {
  arrowright: (at, count) => (at + 1) % count,
  arrowleft: (at, count) => (at + count - 1) % count,
  home: () => 0,
  end: (_, count) => count - 1,
}
