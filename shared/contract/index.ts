import { auditCalls } from './audit.ts'
import { findCalls } from './find.ts'
import { identityCalls } from './identity.ts'
import { importCalls } from './import.ts'
import { memberCalls } from './members.ts'
import { rosterCalls } from './roster.ts'
import { settingsCalls } from './settings.ts'
import { storeCalls } from './store.ts'
import { unionCalls } from './unions.ts'
import { unitCalls } from './units.ts'

/** Every call there is: one line a feature. */
export const allCalls = {
  ...storeCalls,
  ...settingsCalls,
  ...auditCalls,
  ...identityCalls,
  ...unitCalls,
  ...unionCalls,
  ...memberCalls,
  ...findCalls,
  ...importCalls,
  ...rosterCalls,
}
export type AllCalls = typeof allCalls
