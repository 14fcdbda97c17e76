import { useEffect, useState, type ComponentType } from 'react'
import { LoadingState } from './LoadingState.tsx'

/**
 * A screen that is loaded when it is first opened, and is drawn the moment it has come. `Suspense` would keep the sign of
 * loading on show for a third of a second, ten times as long as the loading takes.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function LazyScreen(props: Props) {
    const [Screen, setScreen] = useState(() => loaded)
    const [failure, setFailure] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      const open = async (): Promise<void> => {
        try {
          loaded ??= await load()
          setScreen(() => loaded)
        } catch (error) {
          setFailure({ error })
        }
      }
      void open()
    }, [])
    // For the fence around the screens; opened again, it is tried again.
    if (failure !== null) throw failure.error
    return Screen === null ? <LoadingState /> : <Screen {...props} />
  }
}
