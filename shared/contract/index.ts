import { aidCalls } from './aid.ts'
import { attachmentCalls, consentCalls } from './attachments.ts'
import { auditCalls } from './audit.ts'
import { backupCalls } from './backups.ts'
import { calendarCalls } from './calendar.ts'
import { countyCalls } from './county.ts'
import { findCalls } from './find.ts'
import { formCalls } from './forms.ts'
import { handoverCalls } from './handover.ts'
import { hardshipCalls } from './hardship.ts'
import { overviewCalls } from './hardship-overview.ts'
import { identityCalls } from './identity.ts'
import { importCalls } from './import.ts'
import { labourCalls } from './labour.ts'
import { collectiveCalls } from './labour-collective.ts'
import { inspectionCalls, rateCalls } from './labour-rates.ts'
import { employmentCalls } from './labour-records.ts'
import { memberCalls } from './members.ts'
import { packagesCalls } from './packages.ts'
import { rosterCalls } from './roster.ts'
import { settingsCalls } from './settings.ts'
import { storeCalls } from './store.ts'
import { surveyCalls } from './surveys.ts'
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
  ...formCalls,
  ...rosterCalls,
  ...calendarCalls,
  ...backupCalls,
  ...handoverCalls,
  ...hardshipCalls,
  ...labourCalls,
  ...employmentCalls,
  ...rateCalls,
  ...inspectionCalls,
  ...collectiveCalls,
  ...surveyCalls,
  ...aidCalls,
  ...overviewCalls,
  ...attachmentCalls,
  ...consentCalls,
  ...packagesCalls,
  ...countyCalls,
}
export type AllCalls = typeof allCalls
