import type { Feature } from '../handle.ts'
import { aidFeature } from './aid/handlers.ts'
import { attachmentsFeature } from './attachments/handlers.ts'
import { auditFeature } from './audit/handlers.ts'
import { backupsFeature } from './backups/handlers.ts'
import type { Backups } from './backups/ground.ts'
import { calendarFeature } from './calendar/handlers.ts'
import { consentsFeature } from './consents/handlers.ts'
import { countyFeature } from './county/handlers.ts'
import { formsFeature } from './forms/handlers.ts'
import { handoverFeature } from './handover/handlers.ts'
import { hardshipFeature } from './hardship/handlers.ts'
import { overviewFeature } from './hardship-overview/handlers.ts'
import { identityFeature } from './identity/handlers.ts'
import { importFeature } from './import/handlers.ts'
import {
  collectiveFeature,
  employmentsFeature,
  inspectionsFeature,
  labourFeature,
  ratesFeature,
} from './labour/handlers.ts'
import { findFeature, membersFeature } from './members/handlers.ts'
import { packagesFeature } from './packages/handlers.ts'
import { rosterFeature } from './roster/handlers.ts'
import { settingsFeature } from './settings/handlers.ts'
import { storeFeature, type StoreHooks } from './store/handlers.ts'
import type { StoreKeeper } from './store/keeper.ts'
import { surveysFeature } from './surveys/handlers.ts'
import { unionsFeature } from './unions/handlers.ts'
import { unitsFeature } from './units/handlers.ts'

/** One line a feature. */
export function listFeatures(keeper: StoreKeeper, backups: Backups & StoreHooks): Feature[] {
  return [
    storeFeature(keeper, backups),
    backupsFeature(keeper, backups),
    handoverFeature(keeper, backups),
    settingsFeature,
    auditFeature,
    identityFeature,
    unitsFeature,
    unionsFeature,
    membersFeature,
    findFeature,
    importFeature,
    rosterFeature,
    formsFeature,
    calendarFeature,
    hardshipFeature,
    labourFeature,
    employmentsFeature,
    ratesFeature,
    inspectionsFeature,
    collectiveFeature,
    surveysFeature,
    aidFeature,
    overviewFeature,
    attachmentsFeature,
    consentsFeature,
    packagesFeature(backups),
    countyFeature(backups),
  ]
}
