import { auditCalls } from './audit.ts'
import { settingsCalls } from './settings.ts'
import { storeCalls } from './store.ts'

/** Every call there is: one line a feature. */
export const allCalls = {
  ...storeCalls,
  ...settingsCalls,
  ...auditCalls,
}
export type AllCalls = typeof allCalls
