import type { Member } from '../../../shared/contract/members.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { retirementOn } from '../../../shared/domain/identity/retirement.ts'
import type { IdleRecord } from '../../../shared/domain/members/membership-events.ts'
import { allowedEvents } from '../../../shared/domain/members/membership.ts'
import { absentFromMask, wrongFromMask } from '../../../shared/domain/members/qualified.ts'
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
    missing: absentFromMask(row.missing_mask),
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
    given: maskGiven(readGiven(row)),
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

/** What was typed or delivered, by field, where it is kept in another form or not at all. */
export function readGiven({ given }: Pick<PersonRecord, 'given'>): Readonly<Record<string, string>> {
  return given === null ? {} : (JSON.parse(given) as Record<string, string>) // written by this feature and the import
}

const MASKS: { readonly [F in keyof typeof SECRET_COLUMNS]: (text: string) => string } = {
  idNo: maskIdNo,
  mobile: maskPhone,
  phone2: maskPhone,
  bankCard: maskBankCard,
}

function maskGiven(given: ReturnType<typeof readGiven>): Record<string, string> {
  const masks: Readonly<Record<string, (text: string) => string>> = MASKS
  return Object.fromEntries(Object.entries(given).map(([field, text]) => [field, masks[field]?.(text) ?? text]))
}

function maskedFields(row: PersonRecord): Fields {
  return {
    ...(row.id_no === null ? {} : { idNo: maskIdNo(row.id_no) }),
    ...(row.mobile === null ? {} : { mobile: maskPhone(row.mobile) }),
    ...(row.phone2 === null ? {} : { phone2: maskPhone(row.phone2) }),
    ...(row.bank_card === null ? {} : { bankCard: maskBankCard(row.bank_card) }),
  }
}

interface Ages {
  readonly age: number | null
  readonly retirementOn: PlainDate | null
  readonly cadreRetirementOn: PlainDate | null
}

/** The post decides when a woman retires, and no roster tells it: both days. */
function agesOf(row: PersonRecord, today: PlainDate): Ages {
  const birthOn = row.birth_on
  if (birthOn === null || !isPlainDate(birthOn)) return { age: null, retirementOn: null, cadreRetirementOn: null }
  const age = Math.max(0, ageOn(birthOn, today))
  if (row.sex === 'sex/1') return { age, retirementOn: retirementOn(birthOn, 'male60').on, cadreRetirementOn: null }
  if (row.sex !== 'sex/2') return { age, retirementOn: null, cadreRetirementOn: null }
  const cadreRetirementOn = retirementOn(birthOn, 'female55').on
  return { age, retirementOn: retirementOn(birthOn, 'female50').on, cadreRetirementOn }
}

/** A member past the day of retirement keeps the membership as a retired one (reason 1), which is an event of its own. */
function retirementMarks(row: PersonRecord, today: PlainDate): string[] {
  if (row.member_state !== 'member_state/active') return []
  const { retirementOn: first, cadreRetirementOn: second } = agesOf(row, today)
  if (first === null || first >= today) return []
  return [second !== null && second >= today ? 'past_worker_retirement' : 'past_retirement']
}

/** Words of what a person should look at: the number's own problems and warnings, and a phone that many share. */
async function warningsOf(ctx: Context, row: PersonRecord, today: PlainDate): Promise<string[]> {
  const given = readGiven(row)['idNo'] ?? null
  // A number that a roster brought in such a state that it could not be kept is judged as it stood there.
  const idNo = row.id_no ?? given
  const check = idNo === null ? null : readNumber(idNo, bareCode(row.id_type), today)
  const words: string[] = check === null ? [] : [...check.problems, ...check.warnings]
  if (row.id_no !== null && given !== null && /^\d{15}$/.test(given.trim())) words.push('upgraded_15')
  words.push(...retirementMarks(row, today))
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
