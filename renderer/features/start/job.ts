/** One line of the work list: what waits, why, and the way there. */
export interface Job {
  key: string
  what: string
  why: string
  open: () => void
}
