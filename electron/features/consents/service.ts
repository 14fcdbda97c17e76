import type { Consent, consentCalls } from '../../../shared/contract/attachments.ts'
import type { ParsedOf } from '../../../shared/contract/define.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { isUnder14, type ConsentGiven } from '../../../shared/domain/hardship/consent.ts'
import { day, isDayOrMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { conflict, invalidInput, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { getLiving, listRows, toGiven, toKind, type ListedConsent } from './queries.ts'

type Calls = typeof consentCalls

/** What these people agreed to, withdrawn ones too, for the rules of `shared/domain/hardship/consent.ts`. */
export async function consentsOf(db: Db | Tx, personIds: readonly string[]): Promise<ConsentGiven[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('consent')
    .select(['person_id', 'kind', 'given_on', 'guardian_name', 'withdrawn_on'])
    .where('person_id', 'in', personIds)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(toGiven)
}

export async function listConsents(ctx: Context, personIds: readonly string[]): Promise<Consent[]> {
  return (await listRows(ctx.store.db, personIds)).map(toConsent)
}

export async function recordConsent(ctx: Context, input: ParsedOf<Calls, 'consents.record'>): Promise<Consent> {
  const { personId, kind, givenOn } = input
  refuseFuture(ctx, givenOn, 'givenOn')
  const guardianName = emptyToNull(input.guardianName)
  const relation = emptyToNull(input.guardianRelation)
  const id = ctx.newId()
  await write(ctx, { action: 'consents.record', entity: 'person', entityId: personId }, async (tx, journal) => {
    const birthOn = await birthOf(tx, personId)
    const isChild = kind === 'child' || isUnder14(birthOn !== null && isDayOrMonth(birthOn) ? birthOn : null, givenOn)
    if (isChild && guardianName === null) throw ruleBroken('guardian_needed', 'guardianName')
    await insertRow(tx, journal, 'consent', {
      id, kind,
      person_id: personId,
      given_on: givenOn,
      guardian_name: guardianName,
      guardian_relation: relation === null ? null : await knownRelation(tx, relation),
      paper_place: emptyToNull(input.paperPlace),
      withdrawn_on: null,
      withdrawn_why: null,
      note: emptyToNull(input.note),
    })
  })
  return getConsent(ctx, personId, id)
}

/** Dated; the consent stays in the list, and what the rules make of it counts from that day. */
export async function withdrawConsent(ctx: Context, input: ParsedOf<Calls, 'consents.withdraw'>): Promise<Consent> {
  const { id, on } = input
  refuseFuture(ctx, on, 'on')
  const { person_id: personId } = await getLiving(ctx.store.db, id)
  const why = emptyToNull(input.why)
  await write(ctx, { action: 'consents.withdraw', entity: 'person', entityId: personId, why }, async (tx, journal) => {
    const row = await getLiving(tx, id)
    if (row.withdrawn_on !== null) throw conflict('withdrawn_before', 'on', { on: row.withdrawn_on })
    if (on < row.given_on) throw ruleBroken('before_given', 'on', { givenOn: row.given_on })
    await changeRow(tx, journal, 'consent', id, { withdrawn_on: on, withdrawn_why: why })
  })
  return getConsent(ctx, personId, id)
}

/** To the recycle bin, for one recorded by mistake. */
export async function removeConsent(ctx: Context, id: string): Promise<void> {
  const { person_id: personId } = await getLiving(ctx.store.db, id)
  await write(ctx, { action: 'consents.remove', entity: 'person', entityId: personId }, (tx, journal) =>
    removeRow(tx, journal, 'consent', id),
  )
}

async function getConsent(ctx: Context, personId: string, id: string): Promise<Consent> {
  const found = (await listConsents(ctx, [personId])).find((consent) => consent.id === id)
  if (found === undefined) throw notFound('consent', id)
  return found
}

async function birthOf(tx: Tx, personId: string): Promise<string | null> {
  const person = await tx
    .selectFrom('person')
    .select('birth_on')
    .where('id', '=', personId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (person === undefined) throw notFound('person', personId)
  return person.birth_on
}

async function knownRelation(tx: Tx, bare: string): Promise<string> {
  const id = `family_relation/${bare}`
  const code = await tx.selectFrom('code').select('id').where('id', '=', id).executeTakeFirst()
  if (code === undefined) throw invalidInput('unknown_code', 'guardianRelation')
  return id
}

function refuseFuture(ctx: Context, on: PlainDate, field: string): void {
  const today = ctx.clock.today()
  if (on > today) throw ruleBroken('in_future', field, { today })
}

function emptyToNull(text: string | null): string | null {
  return text === null || text === '' ? null : text
}

function toConsent(row: ListedConsent): Consent {
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    kind: toKind(row.kind),
    givenOn: day(row.given_on),
    guardianName: row.guardian_name,
    guardianRelation: row.guardian_relation === null ? null : bareCode(row.guardian_relation),
    paperPlace: row.paper_place,
    withdrawnOn: row.withdrawn_on === null ? null : day(row.withdrawn_on),
    withdrawnWhy: row.withdrawn_why,
    note: row.note,
    attachments: row.attachments,
    revision: row.revision,
  }
}
