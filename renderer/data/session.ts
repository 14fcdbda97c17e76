import { create } from 'zustand'
import type { Settings } from '../../shared/contract/settings.ts'
import type { Place, ScreenKey, ScreenParams } from './places.ts'

interface Session {
  place: Place
  /** Screens behind this one, newest last. */
  trail: readonly Place[]
  textPercent: number
  enterMovesOn: boolean
  townshipName: string
  unionName: string
  organiserName: string
  /** Instant of the last write that the main process told of, for 已保存 in the status bar. */
  savedAt: string | null
  /** What screens remember while the program runs: filters, open tabs, scroll. */
  memory: Readonly<Record<string, unknown>>
}

const FRESH: Session = {
  place: { screen: 'start', params: {} },
  trail: [],
  textPercent: 100,
  enterMovesOn: true,
  townshipName: '',
  unionName: '',
  organiserName: '',
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
  useSession.setState((old) => ({ place, trail: [...old.trail, old.place].slice(-50) }))
}

/** Back to the screen before; the start page when there is none. */
export function goBack(): void {
  useSession.setState((old) => ({ place: old.trail.at(-1) ?? FRESH.place, trail: old.trail.slice(0, -1) }))
}

export function takeSettings(settings: Settings): void {
  const { textPercent, enterMovesOn, townshipName, unionName, organiserName } = settings
  useSession.setState({ textPercent, enterMovesOn, townshipName, unionName, organiserName })
}

export function noteSaved(at: string): void {
  useSession.setState({ savedAt: at })
}

/** After locking nothing of the people may stay behind in the page. */
export function forgetSession(): void {
  useSession.setState((old) => ({ ...FRESH, textPercent: old.textPercent, townshipName: old.townshipName }))
}

/** A value that outlives leaving the screen, under a name of the screen's own such as `members.filter`. */
export function useRemembered<T>(key: string, initial: T): [T, (next: T) => void] {
  const kept = useSession((session) => session.memory[key])
  const keep = (next: T): void => useSession.setState((old) => ({ memory: { ...old.memory, [key]: next } }))
  // Only this hook writes under the key, with values of the same type.
  return [kept === undefined ? initial : (kept as T), keep]
}
