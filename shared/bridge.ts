import type { PlainDate } from './domain/plain-date.ts'
import type { Reply } from './errors.ts'

/** What the main process tells the page unasked. */
export type HostEvent =
  /** Something was written, at that instant; the page learns the calendar day from it too. */
  | { kind: 'changed'; features: readonly string[]; at: string; today: PlainDate }
  | { kind: 'progress'; job: string; done: number; total: number; label: string }
  | { kind: 'locked' }
  /** A file was dragged onto the window: the next question for a file to open is answered by it. */
  | { kind: 'dropped' }

/** `window.bridge`: the only thing a host adds to the page, the same in every host; frozen, top frame only. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>
  /** Returns the function that ends listening. */
  onEvent(listener: (event: HostEvent) => void): () => void
}

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}
