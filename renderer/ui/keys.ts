import { useEffect, useEffectEvent, useRef, type KeyboardEvent as ReactKeyboardEvent } from 'react'
import { useSession } from '../data/session.ts'

type AnyKeyEvent = KeyboardEvent | ReactKeyboardEvent

/**
 * The one guard of input methods: while Chinese is being composed, Enter and Esc belong to the candidate window.
 * Some orders of events clear the flag before the key arrives, hence also key code 229.
 */
export function isComposing(event: AnyKeyEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}

/** `ctrl+k`, `f1`, `escape`: how shortcuts are named. Cmd counts as Ctrl. */
export function chordOf(event: AnyKeyEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const parts = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '']
  return [...parts.filter((part) => part !== ''), key].join('+')
}

/** True while the person is in a box for text, where Ctrl+Z and the like belong to the box. */
export function isTextBox(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true
  const plain = ['button', 'checkbox', 'radio', 'submit', 'range']
  return target instanceof HTMLInputElement && !plain.includes(target.type) && !target.readOnly
}

/** What the shortcut does; returning false leaves the key to whoever else wants it. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => unknown>>

interface ShortcutOptions {
  /** They are the dialog's own; others rest while one is open. */
  inDialog?: boolean
  /** Only what no screen has taken: for the shell, which is there before any screen. */
  last?: boolean
}

/** Shortcuts of the whole screen. A screen may take a chord that the shell would use otherwise. */
export function useShortcuts(shortcuts: Shortcuts, { inDialog = false, last = false }: ShortcutOptions = {}): void {
  const listOpen = useRef(false)
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    const chord = chordOf(event)
    const act = shortcuts[chord]
    // Esc belongs to an open list first.
    if (act === undefined || (chord === 'escape' && listOpen.current)) return
    const dialogOpen = document.querySelector('[role="dialog"][aria-modal="true"]:not([hidden])') !== null
    if (dialogOpen && !inDialog) return
    if (act(event) !== false) event.preventDefault()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => listen(event)
    // The kit may close its list before the key gets here, so this looks first.
    const look = (event: KeyboardEvent): void => {
      listOpen.current = isListOpen(event.target)
    }
    document.addEventListener('keydown', look, true)
    if (last) window.addEventListener('keydown', hear)
    else document.addEventListener('keydown', hear)
    return () => {
      document.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', hear)
      document.removeEventListener('keydown', hear)
    }
  }, [last])
}

export interface FormKeys {
  /** Ctrl+Enter. */
  save?: () => void
  /** Ctrl+S; the same as `save` when left out. */
  saveAndStay?: () => void
  /** Esc. The draft is kept by the form itself. */
  close?: () => void
}

export interface FormKeyProps {
  onKeyDownCapture: (event: ReactKeyboardEvent<HTMLElement>) => void
}

/**
 * Keys of a form; spread the result on its outermost element. Enter goes to the next field, Shift+Enter back (unless
 * the person switched that off), Ctrl+Enter saves, Ctrl+S saves and stays, Esc closes.
 */
export function useEnterToNext(keys: FormKeys = {}): FormKeyProps {
  const movesOn = useSession((session) => session.enterMovesOn)
  return {
    onKeyDownCapture: (event) => {
      // React hands over keys of a dialog that a field has opened as well: those are the dialog's own.
      const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
      if (!inside || isComposing(event)) return
      const { save, saveAndStay, close } = keys
      const listOpen = isListOpen(event.target)
      const chord = chordOf(event)
      const act =
        chord === 'ctrl+enter' ? save
        : chord === 'ctrl+s' ? (saveAndStay ?? save)
        : chord === 'escape' && !listOpen ? close
        : undefined
      if (act !== undefined) {
        take(event)
        // The field that has the focus hands over what is typed in it when it loses the focus.
        if (event.target instanceof HTMLElement && chord !== 'escape') refocus(event.target)
        act()
        return
      }
      if ((chord !== 'enter' && chord !== 'shift+enter') || !movesOn || listOpen || !isField(event.target)) return
      take(event)
      moveFocus(event.currentTarget, event.target, chord === 'enter' ? 1 : -1)
    },
  }
}

const FIELDS =
  'input:not([type="hidden"]):not([disabled]):not([tabindex="-1"]), select:not([disabled]), ' +
  'textarea:not([disabled]), [data-enter-stop]:not([disabled])'

/** Focuses the field before or after; past the last one, the button that saves. */
export function moveFocus(form: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(isStop)
  const past = step === 1 ? form.querySelector<HTMLElement>('[data-save]') : null
  const next = fields[fields.indexOf(from) + step] ?? past
  next?.focus()
  if (next instanceof HTMLInputElement && isTextBox(next)) next.select()
}

/** Of a radio group only the chosen one (or the first) is a stop, as with Tab. */
function isStop(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement && field.type === 'radio') {
    const group = field.form ?? field.closest('[role="radiogroup"]') ?? document
    const peers = [...group.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(field.name)}"]`)]
    return field === (peers.find((peer) => peer.checked) ?? peers[0])
  }
  return field.closest('[hidden], [aria-hidden="true"]') === null
}

function isField(target: EventTarget): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  // In a text area Enter is a new line.
  if (target instanceof HTMLTextAreaElement) return false
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}

function isListOpen(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}

function take(event: ReactKeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function refocus(element: HTMLElement): void {
  element.blur()
  element.focus()
}
