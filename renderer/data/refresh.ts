import { onHostEvent, type CallName } from '../bridge.ts'

/** Tables whose change makes a reading stale, by the first word of the call. A call that is not named reads all. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  app: [],
  store: ['setting'],
  settings: ['setting'],
  codes: ['code'],
  parameters: ['parameter'],
  drafts: ['draft'],
  filters: ['saved_filter'],
  layouts: [],
  identity: [],
  backups: ['backup'],
  packages: ['package', 'setting', 'person', 'hardship_file', 'employment', 'unit'],
  county: ['setting', 'person', 'hardship_file', 'hardship_step', 'employment', 'unit', 'aid'],
  units: ['unit', 'unit_alias', 'union_unit', 'trade_union', 'person', 'membership_event'],
  unions: ['trade_union', 'union_unit', 'union_officer', 'unit', 'person', 'membership_event'],
  members: ['person', 'membership_event', 'card', 'unit', 'trade_union', 'not_duplicate', 'person_merge'],
  cards: ['card', 'person'],
  find: ['person', 'unit', 'unit_alias', 'trade_union', 'membership_event'],
  import: ['import_batch', 'import_row', 'unit', 'person'],
  hardship: [
    'hardship_file', 'household_member', 'income', 'rigid_expense', 'household_property', 'hardship_exclusion',
    'hardship_evidence', 'hardship_step', 'hardship_assessment', 'attachment', 'consent', 'aid', 'person', 'unit',
    'trade_union', 'parameter', 'calendar_day',
  ],
  surveys: ['survey', 'survey_person', 'hardship_file', 'person', 'unit'],
  calendar: ['calendar_day'],
  attachments: ['attachment'],
  consents: ['consent', 'person', 'attachment'],
  overview: ['hardship_file', 'hardship_step', 'aid', 'person', 'trade_union', 'parameter', 'calendar_day'],
  aid: ['aid', 'aid_campaign', 'hardship_file', 'person', 'unit'],
  campaigns: ['aid_campaign', 'aid', 'donation', 'hardship_file', 'person', 'parameter'],
  donations: ['donation', 'aid_campaign'],
  employments: ['employment', 'labour_contract', 'labour_event', 'person', 'unit', 'union_unit', 'parameter'],
  labour: [],
  rates: ['employment', 'labour_contract', 'labour_event', 'signing_rate', 'person', 'unit', 'parameter'],
  deadlines: [
    'employment', 'labour_contract', 'labour_event', 'collective_contract', 'collective_unit', 'trade_union', 'person',
    'unit', 'parameter',
  ],
  collective: [
    'collective_contract', 'collective_unit', 'collective_check', 'employment', 'unit', 'union_unit', 'parameter',
    'calendar_day',
  ],
  inspections: ['labour_inspection', 'labour_inspection_finding', 'signing_rate', 'employment', 'person', 'unit'],
  roster: ['paper', 'person', 'membership_event', 'unit', 'trade_union'],
}

/** True when news about these tables (or features) touches what the call reads. */
export function touches(name: CallName, features: readonly string[]): boolean {
  const feature = name.slice(0, name.indexOf('.'))
  const tables = TABLES[feature]
  if (tables === undefined) return true
  return features.some((changed) => changed === feature || tables.includes(changed))
}

const readers = new Set<() => void>()

/** F5: everything on screen is read again. */
export function refreshAll(): void {
  for (const reread of readers) reread()
}

/** Runs `reread` when something that the call reads has changed; returns the function that stops. */
export function whenStale(name: CallName, reread: () => void): () => void {
  readers.add(reread)
  const stop = onHostEvent((event) => {
    if (event.kind === 'changed' && touches(name, event.features)) reread()
  })
  return () => {
    readers.delete(reread)
    stop()
  }
}
