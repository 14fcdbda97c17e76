import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import { SURVEY_OUTCOMES, type Survey, type surveyCalls } from '../../../shared/contract/surveys.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow } from '../../db/journal.ts'
import { write } from '../../write.ts'
import { findOpenFile, insertFile, insertStep } from '../hardship/service.ts'
import { pickPeople, readMemberRows } from '../members/service.ts'
import { getSettings } from '../settings/service.ts'
import { getOpenRow, readSurveys, type SurveyRow } from './queries.ts'

type Calls = typeof surveyCalls

/** More than anybody goes through in one round. */
const MOST_PEOPLE = 5_000

export async function startSurvey(ctx: Context, input: ParsedOf<Calls, 'surveys.start'>): Promise<Survey> {
  const { name, from, to, filter, note } = input
  if (to !== null && to < from) throw ruleBroken('ends_before_start', 'to', { from })
  const people = pickPeople(ctx, filter, 'unit')
  if (people.length === 0) throw ruleBroken('nobody_found', 'filter')
  if (people.length > MOST_PEOPLE) {
    throw ruleBroken('too_many_people', 'filter', { people: people.length, most: MOST_PEOPLE })
  }
  const id = ctx.newId()
  const entry = { action: 'surveys.start', entity: 'survey', entityId: id, facts: { people: people.length } }
  await write(ctx, entry, async (tx, journal) => {
    const scope = JSON.stringify(filter)
    await insertRow(tx, journal, 'survey', { id, name, from_on: from, to_on: to, scope, note })
    for (const [i, personId] of people.entries()) {
      const row = { id: ctx.newId(), survey_id: id, person_id: personId, position: i + 1 }
      await insertRow(tx, journal, 'survey_person', row)
    }
  })
  return getSurvey(ctx, id)
}

/** Rows in the frozen order, each with the open file that the person is in by now. */
export function listPeople(ctx: Context, input: ParsedOf<Calls, 'surveys.people'>): OutputOf<Calls, 'surveys.people'> {
  const { sqlite } = ctx.store
  getSurvey(ctx, input.id)
  const where = `survey_id = @id and deleted_at is null and
    (@outcome = 'all' or (@outcome = 'open' and outcome is null) or outcome = @outcome)`
  const selected = { id: input.id, outcome: input.outcome }
  const total = Number(sqlite.prepare(`select count(*) from survey_person where ${where}`).pluck().get(selected))
  const rows = sqlite
    .prepare(`select * from survey_person where ${where} order by position limit @limit offset @offset`)
    .all({ ...selected, limit: input.limit, offset: input.offset }) as SurveyRow[] // the columns of the table
  const people = readMemberRows(ctx, rows.map((row) => row.person_id))
  return { rows: rows.flatMap((row) => toLine(ctx, row, people)), total }
}

export async function markPerson(ctx: Context, input: ParsedOf<Calls, 'surveys.mark'>): Promise<Survey> {
  const { rowId, outcome, note } = input
  const today = ctx.clock.today()
  if (input.seenOn !== null && input.seenOn > today) throw ruleBroken('in_future', 'seenOn', { today })
  const surveyId = await surveyOf(ctx, rowId)
  await write(ctx, { action: 'surveys.mark', entity: 'survey', entityId: surveyId }, async (tx, journal) => {
    const row = await getOpenRow(tx, rowId, today)
    if (outcome === 'known' && findOpenFile(ctx, [row.person_id]) === null) throw ruleBroken('no_open_file', 'outcome')
    const seenOn = outcome === null ? null : (input.seenOn ?? today)
    await changeRow(tx, journal, 'survey_person', rowId, { outcome, seen_on: seenOn, note })
  })
  return getSurvey(ctx, surveyId)
}

/** Opens a file for a candidate; the survey is its first step. `conflict/household_has_file` as ever. */
export async function openSurveyFile(ctx: Context, rowId: string): Promise<{ fileId: string }> {
  const today = ctx.clock.today()
  const fileId = ctx.newId()
  const { townshipName } = await getSettings(ctx)
  const entry = { action: 'surveys.openFile', entity: 'hardship_file', entityId: fileId }
  await write(ctx, entry, async (tx, journal) => {
    const row = await getOpenRow(tx, rowId, today)
    const seenOn = row.seen_on !== null && isPlainDate(row.seen_on) ? row.seen_on : today
    const file = { id: fileId, personId: row.person_id, fields: {}, members: [], township: townshipName }
    await insertFile(ctx, tx, journal, file)
    const said = { people: ctx.session.actor, data: { survey: row.name }, note: row.note }
    await insertStep(ctx, tx, journal, fileId, { kind: 'survey', on: seenOn, ...said })
    const found = { outcome: 'candidate', seen_on: seenOn, file_id: fileId }
    await changeRow(tx, journal, 'survey_person', rowId, found)
  })
  return { fileId }
}

/** Nothing more is taken from today on, whatever the last day was. */
export async function closeSurvey(ctx: Context, { id }: ParsedOf<Calls, 'surveys.close'>): Promise<Survey> {
  const { closedOn } = getSurvey(ctx, id)
  if (closedOn !== null) throw ruleBroken('survey_closed', undefined, { on: closedOn })
  await write(ctx, { action: 'surveys.close', entity: 'survey', entityId: id }, (tx, journal) =>
    changeRow(tx, journal, 'survey', id, { closed_on: ctx.clock.today() }),
  )
  return getSurvey(ctx, id)
}

/** The round goes on until that day, or without an end. */
export async function reopenSurvey(ctx: Context, { id, to }: ParsedOf<Calls, 'surveys.reopen'>): Promise<Survey> {
  const { from, closedOn } = getSurvey(ctx, id)
  if (to !== null && to < from) throw ruleBroken('ends_before_start', 'to', { from })
  if (closedOn !== null && to !== null && to < ctx.clock.today()) throw ruleBroken('survey_over', 'to', { to })
  await write(ctx, { action: 'surveys.reopen', entity: 'survey', entityId: id }, (tx, journal) =>
    changeRow(tx, journal, 'survey', id, { to_on: to, closed_on: null }),
  )
  return getSurvey(ctx, id)
}

function getSurvey(ctx: Context, id: string): Survey {
  const [survey] = readSurveys(ctx.store.sqlite, id)
  if (survey === undefined) throw notFound('survey', id)
  return survey
}

async function surveyOf(ctx: Context, rowId: string): Promise<string> {
  const row = await ctx.store.db
    .selectFrom('survey_person')
    .select('survey_id')
    .where('id', '=', rowId)
    .executeTakeFirst()
  if (row === undefined) throw notFound('survey_person', rowId)
  return row.survey_id
}

type Line = OutputOf<Calls, 'surveys.people'>['rows'][number]

function toLine(ctx: Context, row: SurveyRow, people: ReturnType<typeof readMemberRows>): Line[] {
  const person = people.get(row.person_id)
  if (person === undefined) return []
  return [
    {
      id: row.id,
      person,
      outcome: SURVEY_OUTCOMES.find((known) => known === row.outcome) ?? null,
      seenOn: row.seen_on,
      note: row.note,
      fileId: row.file_id,
      openFileId: findOpenFile(ctx, [row.person_id])?.id ?? null,
    },
  ]
}
