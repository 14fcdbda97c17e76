import type { Member } from '../../../shared/contract/members.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { conflict, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { getLiving } from './queries.ts'
import { getMember } from './view.ts'

export interface CardDetails {
  readonly kind: 'certificate' | 'bank_card'
  readonly issuedOn: PlainDate | null
  readonly receivedBy: string | null
  readonly note: string | null
}

export async function issueCard(
  ctx: Context,
  input: CardDetails & { personId: string; number: string },
): Promise<Member> {
  const { personId } = input
  await write(ctx, { action: 'cards.issue', entity: 'person', entityId: personId }, async (tx, journal) => {
    const { union_id } = await getLiving(tx, personId)
    if (input.issuedOn !== null) refuseFuture(ctx, input.issuedOn, 'issuedOn')
    await insertCard(ctx, tx, journal, { ...input, unionId: union_id, field: 'number' })
  })
  return getMember(ctx, personId)
}

/** A card that is lost, damaged or taken back is no longer the person's card. */
export async function reportCard(
  ctx: Context,
  input: { cardId: string; state: 'lost' | 'damaged' | 'collected'; on: PlainDate },
): Promise<Member> {
  const { cardId, state, on } = input
  const personId = await ownerOf(ctx, cardId)
  const entry = { action: 'cards.report', entity: 'person', entityId: personId, facts: { state, on } }
  await write(ctx, entry, async (tx, journal) => {
    refuseFuture(ctx, on, 'on')
    const card = await getCard(tx, cardId)
    if (card.state === 'void') throw ruleBroken('card_void', 'cardId')
    await changeRow(tx, journal, 'card', cardId, { state })
  })
  return getMember(ctx, personId)
}

/** Voids the old number and issues the new one, both in the register of reissues. */
export async function reissueCard(
  ctx: Context,
  input: Omit<CardDetails, 'kind'> & {
    cardId: string
    number: string
    reason: 'lost' | 'damaged' | 'never_made'
    requestedOn: PlainDate
  },
): Promise<Member> {
  const personId = await ownerOf(ctx, input.cardId)
  const entry = { action: 'cards.reissue', entity: 'person', entityId: personId, facts: { reason: input.reason } }
  await write(ctx, entry, async (tx, journal) => {
    refuseFuture(ctx, input.requestedOn, 'requestedOn')
    if (input.issuedOn !== null) {
      refuseFuture(ctx, input.issuedOn, 'issuedOn')
      if (input.issuedOn < input.requestedOn) throw ruleBroken('issued_before_request', 'issuedOn')
    }
    const old = await getCard(tx, input.cardId)
    if (old.state === 'void') throw ruleBroken('card_void', 'cardId')
    const { union_id } = await getLiving(tx, personId)
    await changeRow(tx, journal, 'card', old.id, { state: 'void' })
    await insertCard(ctx, tx, journal, {
      ...input,
      kind: old.kind,
      personId,
      unionId: union_id,
      field: 'number',
      replaces: { cardId: old.id, reason: input.reason, requestedOn: input.requestedOn },
    })
  })
  return getMember(ctx, personId)
}

interface NewCard extends Partial<CardDetails> {
  readonly personId: string
  readonly unionId: string | null
  readonly number: string
  /** The field to blame when the number is taken. */
  readonly field: string
  readonly replaces?: { cardId: string; reason: 'lost' | 'damaged' | 'never_made'; requestedOn: PlainDate }
}

/** Throws `conflict/card_number_taken` when the union has given the number before; a void number stays given. */
export async function insertCard(ctx: Context, tx: Tx, journal: Journal, card: NewCard): Promise<void> {
  const number = card.number.trim()
  const taken = await tx
    .selectFrom('card')
    .innerJoin('person', 'person.id', 'card.person_id')
    .select(['person.id', 'person.name'])
    .where('card.number', '=', number)
    .where('card.union_id', 'is', card.unionId)
    .where('card.deleted_at', 'is', null)
    .where('person.deleted_at', 'is', null)
    .executeTakeFirst()
  if (taken !== undefined) {
    throw conflict('card_number_taken', card.field, { personId: taken.id, name: taken.name })
  }
  await insertRow(tx, journal, 'card', {
    id: ctx.newId(),
    person_id: card.personId,
    union_id: card.unionId,
    number,
    kind: card.kind ?? 'certificate',
    state: 'issued',
    issued_on: card.issuedOn ?? null,
    received_by: card.receivedBy ?? null,
    note: card.note ?? null,
    replaces_card_id: card.replaces?.cardId ?? null,
    reissue_reason: card.replaces?.reason ?? null,
    requested_on: card.replaces?.requestedOn ?? null,
  })
}

async function getCard(tx: Tx, id: string): Promise<{ id: string; state: string; kind: CardDetails['kind'] }> {
  const card = await tx
    .selectFrom('card')
    .select(['id', 'state', 'kind'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (card === undefined) throw notFound('card', id)
  return { ...card, kind: card.kind === 'bank_card' ? 'bank_card' : 'certificate' }
}

async function ownerOf(ctx: Context, cardId: string): Promise<string> {
  const card = await ctx.store.db
    .selectFrom('card')
    .select('person_id')
    .where('id', '=', cardId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (card === undefined) throw notFound('card', cardId)
  return card.person_id
}

function refuseFuture(ctx: Context, on: PlainDate, field: string): void {
  if (on > ctx.clock.today()) throw ruleBroken('in_future', field)
}
