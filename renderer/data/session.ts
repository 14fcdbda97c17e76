import { create } from 'zustand'
import type { Settings } from '../../shared/contract/settings.ts'
import type { Place, ScreenKey, ScreenParams } from './places.ts'

/** A place that was opened; each opening has a number of its own, also of the same place. */
type Visit = Place & { visit: number }

interface Session {
  place: Visit
  /** Screens behind this one, newest last. */
  trail: readonly Visit[]
  /** Openings so far. */
  visits: number
  textPercent: number
  enterMovesOn: boolean
  townshipName: string
  unionName: string
  organiserName: string
  level: Settings['level']
  /** Instant of the last write that the main process told of, for 已保存 in the status bar. */
  savedAt: string | null
  /** What screens remember while the program runs: filters, open tabs, scroll. */
  memory: Readonly<Record<string, unknown>>
}

const FRESH: Session = {
  place: { screen: 'start', params: {}, visit: 0 },
  trail: [],
  visits: 0,
  textPercent: 100,
  enterMovesOn: true,
  townshipName: '',
  unionName: '',
  organiserName: '',
  level: 'township',
  savedAt: null,
  memory: {},
}

/** What the screens remember; never a copy of the database. */
export const useSession = create<Session>(() => FRESH)

/** Opens a screen; the one on show can be come back to with `goBack`. */
export function goTo<K extends ScreenKey>(
  screen: K,
  ...params: Record<never, never> extends ScreenParams[K] ? [ScreenParams[K]?] : [ScreenParams[K]]
): void {
  // The parameter list pairs screen and params; the union of all places forgets that pairing.
  const place = { screen, params: params[0] ?? {} } as Place
  useSession.setState((old) => {
    const visits = old.visits + 1
    return { place: { ...place, visit: visits }, trail: [...old.trail, old.place].slice(-50), visits }
  })
}

/** Back to the screen before; the start page when there is none. */
export function goBack(): void {
  useSession.setState((old) => ({ place: old.trail.at(-1) ?? FRESH.place, trail: old.trail.slice(0, -1) }))
}

export function takeSettings(settings: Settings): void {
  const { textPercent, enterMovesOn, townshipName, unionName, organiserName, level } = settings
  useSession.setState({ textPercent, enterMovesOn, townshipName, unionName, organiserName, level })
}

export function noteSaved(at: string): void {
  useSession.setState({ savedAt: at })
}

/** After locking nothing of the people may stay behind in the page. */
export function forgetSession(): void {
  useSession.setState((old) => ({ ...FRESH, textPercent: old.textPercent, townshipName: old.townshipName }))
}

/** Leaves a value for a screen that is about to be opened; it reads it by `useRemembered`. */
export function remember(key: string, value: unknown): void {
  useSession.setState((old) => ({ memory: { ...old.memory, [key]: value } }))
}

/** A value that outlives leaving the screen, under a name of the screen's own such as `members.filter`. */
export function useRemembered<T>(key: string, initial: T): [T, (next: T) => void] {
  const kept = useSession((session) => session.memory[key])
  const keep = (next: T): void => remember(key, next)
  // Whoever writes under the key does so with values of the same type.
  return [kept === undefined ? initial : (kept as T), keep]
}

/**
 * The same for a list that may be opened with a filter, `preset`: each opening shows what was asked for, whatever was
 * changed under the same filter before, and coming back to it finds it as it was left.
 */
export function useRememberedList<T>(key: string, preset: string | undefined, initial: T): [T, (next: T) => void] {
  const visit = useSession((session) => session.place.visit)
  return useRemembered(preset === undefined ? key : `${key} ${visit}`, initial)
}
