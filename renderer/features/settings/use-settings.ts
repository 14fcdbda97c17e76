import type { Settings } from '../../../shared/contract/settings.ts'
import { call } from '../../bridge.ts'
import { takeSettings } from '../../data/session.ts'
import { useCall, type Loaded } from '../../data/use-call.ts'
import { useMessages } from '../../ui/messages.tsx'

export interface SettingsAccess {
  loaded: Loaded<Settings>
  /** Saves at once and says so; false when it was refused. */
  change: (patch: Partial<Settings>) => Promise<boolean>
}

/** The settings of this laptop, and how to change them. */
export function useSettings(): SettingsAccess {
  const loaded = useCall('settings.get')
  const { attempt, done } = useMessages()
  return {
    loaded,
    change: async (patch) => {
      const saved = await attempt(() => call('settings.change', patch))
      if (saved === null) return false
      takeSettings(saved)
      done('已保存设置')
      return true
    },
  }
}
