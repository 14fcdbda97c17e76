import { serves, type Purpose } from '../../../shared/domain/packages/purposes.ts'

/** Which living rows of a table a purpose asks for; rows that these refer to come along by themselves. */
type Roots = Readonly<Record<string, Partial<Record<Exclude<Purpose, 'all'>, string>>>>

const MEMBERS = '(select id from person where deleted_at is null and member_state is not null)'
const FILES = '(select id from hardship_file where deleted_at is null and destroyed_on is null)'
const EMPLOYMENTS = '(select id from employment where deleted_at is null)'
const COLLECTIVE = '(select id from collective_contract where deleted_at is null)'
const INSPECTIONS = '(select id from labour_inspection where deleted_at is null)'
const ofFile = { hardship: `file_id in ${FILES}` }

const ROOTS: Roots = {
  trade_union: {
    members: 'true',
    hardship: `id in (select union_id from hardship_file where id in ${FILES})`,
  },
  unit: {
    members: 'true',
    hardship: `id in (select unit_id from hardship_file where id in ${FILES})`,
    labour: `id in (select unit_id from employment where id in ${EMPLOYMENTS} union select user_unit_id from employment
      where id in ${EMPLOYMENTS} union select unit_id from collective_unit where contract_id in ${COLLECTIVE}
      union select unit_id from labour_inspection where deleted_at is null)`,
  },
  union_unit: { members: 'true' },
  person: {
    members: 'member_state is not null',
    hardship: `id in (select person_id from hardship_file where id in ${FILES}
      union select person_id from household_member where deleted_at is null and file_id in ${FILES}
      union select person_id from aid where deleted_at is null and file_id in ${FILES}
      union select student_id from aid where deleted_at is null and file_id in ${FILES}
      union select bank_holder_id from hardship_file where id in ${FILES})`,
    labour: `id in (select person_id from employment where id in ${EMPLOYMENTS})`,
  },
  membership_event: { members: `person_id in ${MEMBERS}` },
  card: { members: `person_id in ${MEMBERS}` },
  hardship_file: { hardship: 'destroyed_on is null' },
  household_member: ofFile,
  income: ofFile,
  rigid_expense: ofFile,
  household_property: ofFile,
  hardship_exclusion: ofFile,
  hardship_step: ofFile,
  hardship_assessment: ofFile,
  aid_campaign: { hardship: `id in (select campaign_id from aid where deleted_at is null and file_id in ${FILES})` },
  aid: ofFile,
  employment: { labour: 'hidden = 0' },
  labour_contract: { labour: `employment_id in ${EMPLOYMENTS}` },
  labour_inspection: { labour: 'true' },
  labour_inspection_finding: { labour: `inspection_id in ${INSPECTIONS}` },
  collective_contract: { labour: 'true' },
  collective_unit: { labour: `contract_id in ${COLLECTIVE}` },
  collective_check: { labour: `contract_id in ${COLLECTIVE}` },
}

/** A condition on the rows of `table`; of rows not deleted. */
export function rootsOf(table: string, purpose: Purpose): string {
  const each = Object.entries(ROOTS[table] ?? {})
  // The keys are those of the record.
  const wanted = each.filter(([own]) => serves([own as Purpose], purpose)).map(([, where]) => `(${where})`)
  return wanted.length === 0 ? 'false' : `(${wanted.join(' or ')})`
}

/** Tables whose roots hold every living row that a row of a full package refers to. */
export const ROOTS_HOLD_ALL: readonly string[] = ['person', 'hardship_file', 'aid_campaign']
