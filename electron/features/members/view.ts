import type { Member } from '../../../shared/contract/members.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { retirementOn } from '../../../shared/domain/identity/retirement.ts'
import type { IdleRecord } from '../../../shared/domain/members/membership-events.ts'
import { allowedEvents } from '../../../shared/domain/members/membership.ts'
import { fieldsFromMask, wrongFromMask } from '../../../shared/domain/members/qualified.ts'
import { ageOn, isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { maskBankCard, maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Fields } from '../../db/row-change.ts'
import { toMemberState, toPersonFields } from './mapping.ts'
import { readNumber } from './normalise.ts'
import { cardsOf, countSharing, eventsOf, findPerson, namesOf, type PersonRecord } from './queries.ts'
import { fromStored, readData } from './stored-events.ts'

/** One person, one page; numbers masked. People in the recycle bin can be looked at, too. */
export async function getMember(ctx: Context, id: string): Promise<Member> {
  const { db } = ctx.store
  const row = await findPerson(db, id)
  if (row === null) throw notFound('person', id)
  const today = ctx.clock.today()
  const events = await eventsOf(db, id)
  const fields = toPersonFields({ ...row })
  const masked = maskedFields(row)
  const member = {
    ...fields,
    ...Object.fromEntries(Object.entries(masked)),
    maskedFields: Object.keys(masked),
    id,
    ...(await namesOf(db, row)),
    memberState: toMemberState(row.member_state),
    unionId: row.union_id,
    appliedOn: row.applied_on,
    joinedOn: row.joined_on,
    joinChannel: row.join_channel === null ? null : bareCode(row.join_channel),
    stateSince: row.state_since,
    cardNo: row.card_no,
    ...agesOf(row, today),
    missing: fieldsFromMask(row.missing_mask),
    wrong: wrongFromMask(row.missing_mask),
    warnings: await warningsOf(ctx, row, today),
    events: events.map((event) => ({
      id: event.id,
      type: event.type,
      on: event.on_date,
      unionId: event.union_id,
      unionName: event.union_name,
      data: readData(event.data),
      note: event.note,
      stateAfter: toMemberState(event.state_after),
    })),
    allowedEvents: row.deleted_at === null ? allowedEvents(events.map(fromStored), today, { idle: nothingRecorded(today) }) : [],
    cards: (await cardsOf(db, id)).map((card) => ({
      id: card.id,
      number: card.number,
      kind: card.kind,
      state: card.state,
      issuedOn: card.issued_on,
      receivedBy: card.received_by,
      requestedOn: card.requested_on,
      reissueReason: card.reissue_reason,
      replacesCardId: card.replaces_card_id,
      note: card.note,
    })),
    given: row.given === null ? {} : JSON.parse(row.given),
    importBatchId: row.import_batch_id,
    deletedAt: row.deleted_at,
    mergedInto: row.merged_into,
    revision: row.revision,
  }
  // The door, where every reply is parsed, checks what is read loosely here: the fields, their days and the words.
  return member as Member
}

/** The columns behind `members.reveal`. */
export const SECRET_COLUMNS = { idNo: 'id_no', mobile: 'mobile', phone2: 'phone2', bankCard: 'bank_card' } as const

function maskedFields(row: PersonRecord): Fields {
  return {
    ...(row.id_no === null ? {} : { idNo: maskIdNo(row.id_no) }),
    ...(row.mobile === null ? {} : { mobile: maskPhone(row.mobile) }),
    ...(row.phone2 === null ? {} : { phone2: maskPhone(row.phone2) }),
    ...(row.bank_card === null ? {} : { bankCard: maskBankCard(row.bank_card) }),
  }
}

/** Women retire at the age of workers unless agreed otherwise: the earlier day is the one to be reminded of. */
function agesOf(row: PersonRecord, today: PlainDate): { age: number | null; retirementOn: string | null } {
  const birthOn = row.birth_on
  if (birthOn === null || !isPlainDate(birthOn)) return { age: null, retirementOn: null }
  const age = Math.max(0, ageOn(birthOn, today))
  if (row.sex !== 'sex/1' && row.sex !== 'sex/2') return { age, retirementOn: null }
  return { age, retirementOn: retirementOn(birthOn, row.sex === 'sex/1' ? 'male60' : 'female50').on }
}

/** Words of what a person should look at: the number's own problems and warnings, and a phone that many share. */
async function warningsOf(ctx: Context, row: PersonRecord, today: PlainDate): Promise<string[]> {
  const check = row.id_no === null ? null : readNumber(row.id_no, bareCode(row.id_type), today)
  const words: string[] = check === null ? [] : [...check.problems, ...check.warnings]
  if (row.given !== null && /^\d{15}$/.test(String((JSON.parse(row.given) as Fields)['idNo'] ?? '').trim())) {
    words.push('upgraded_15')
  }
  if (row.mobile !== null && (await countSharing(ctx.store.db, row.mobile)) > MOST_SHARING) words.push('shared_phone')
  return words
}

/** A couple may share a phone; three people hardly do. */
const MOST_SHARING = 2

/**
 * Dues and activities are not kept yet, so 视为自动退会 is offered once six months have gone by since the membership
 * began; the event itself asks for the last months on record and the day of the talk, and the rule checks those.
 */
function nothingRecorded(today: PlainDate): IdleRecord {
  return { lastDuesMonth: null, lastActivityMonth: null, talkOn: today }
}
