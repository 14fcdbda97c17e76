import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call, onHostEvent, toAppError, type Output } from '../../bridge.ts'
import { setToday } from '../../data/clock.ts'
import { forgetSession, takeSettings } from '../../data/session.ts'
import { FailedState } from '../../ui/FailedState.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { FirstRun, type Names } from './FirstRun.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import { RestoreScreen } from './RestoreScreen.tsx'
import { UnlockScreen } from './UnlockScreen.tsx'
import './lock.css'

type Phase =
  | { kind: 'asking' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'first-run' }
  /** The store is made; its recovery code is shown this once. */
  | { kind: 'recovery-sheet'; code: string; names: Names }
  | { kind: 'locked'; waitSeconds: number }
  | { kind: 'restore'; replaces: boolean }
  | { kind: 'open' }

/** Lets nobody in without the passphrase, and clears the page the moment the store is locked. */
export function Gate({ children }: { children: ReactNode }) {
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' })
  const enter = useCallback(async (status: Output<'store.status'>) => {
    setToday(status.today)
    if (status.state === 'open') {
      takeSettings(await call('settings.get'))
      return setPhase({ kind: 'open' })
    }
    if (status.state === 'none') return setPhase({ kind: 'first-run' })
    return setPhase({ kind: 'locked', waitSeconds: status.waitSeconds })
  }, [])
  const ask = useCallback(async () => {
    try {
      await enter(await call('store.status'))
    } catch (error) {
      setPhase({ kind: 'failed', error: toAppError(error) })
    }
  }, [enter])

  useEffect(() => {
    const look = async (): Promise<void> => ask()
    void look()
    return onHostEvent((event) => {
      if (event.kind === 'changed') setToday(event.today)
      if (event.kind === 'locked') {
        forgetSession()
        setPhase({ kind: 'locked', waitSeconds: 0 })
      }
      if (event.kind === 'changed' && event.features.includes('setting')) {
        call('settings.get').then(takeSettings).catch(() => undefined)
      }
    })
  }, [ask])

  switch (phase.kind) {
    case 'asking':
      return <LoadingState label="正在打开档案…" />
    case 'failed':
      return <FailedState error={phase.error} retry={() => void ask()} />
    case 'first-run':
      return (
        <FirstRun
          onMade={(code, names) => setPhase({ kind: 'recovery-sheet', code, names })}
          onRestore={() => setPhase({ kind: 'restore', replaces: false })}
        />
      )
    case 'recovery-sheet':
      return <RecoverySheet code={phase.code} names={phase.names} onDone={() => void ask()} />
    case 'locked':
      return (
        <UnlockScreen
          waitSeconds={phase.waitSeconds}
          onOpen={(status) => void enter(status)}
          onRestore={() => setPhase({ kind: 'restore', replaces: true })}
        />
      )
    case 'restore':
      return <RestoreScreen replaces={phase.replaces} onOpen={(status) => void enter(status)} onBack={() => void ask()} />
    case 'open':
      return children
  }
}
