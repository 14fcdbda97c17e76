import type { Survey } from '../../../shared/contract/surveys.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Tx } from '../../db/store.ts'

/** Rounds with their counts, newest first; one of them where an id is given. */
export function readSurveys(sqlite: Sqlite, id: string | null): Survey[] {
  const rows = sqlite
    .prepare(
      `select s.id, s.name, s.from_on, s.to_on, s.closed_on, s.note, count(p.id) as people, count(p.outcome) as seen,
         count(case when p.outcome = 'candidate' then 1 end) as candidates, count(f.id) as files
       from survey s
       left join survey_person p on p.survey_id = s.id and p.deleted_at is null
       left join hardship_file f on f.id = p.file_id and f.deleted_at is null
       where s.deleted_at is null and (@id is null or s.id = @id)
       group by s.id order by s.from_on desc, s.id desc`,
    )
    .all({ id }) as SurveyRecord[] // the columns named
  return rows.map(({ from_on: from, to_on: to, closed_on: closedOn, ...row }) => {
    return { ...row, from: day(from), to: dayOrNull(to), closedOn: dayOrNull(closedOn) }
  })
}

interface SurveyRecord extends Omit<Survey, 'from' | 'to' | 'closedOn'> {
  readonly from_on: string
  readonly to_on: string | null
  readonly closed_on: string | null
}

function dayOrNull(text: string | null): PlainDate | null {
  return text === null ? null : day(text)
}

export interface SurveyRow {
  readonly id: string
  readonly survey_id: string
  readonly person_id: string
  readonly outcome: string | null
  readonly seen_on: string | null
  readonly note: string | null
  readonly file_id: string | null
  /** Of the round. */
  readonly name: string
}

/** A living row of a round that goes on today; `rule_broken/survey_closed`, or `survey_over` after its last day. */
export async function getOpenRow(tx: Tx, rowId: string, today: PlainDate): Promise<SurveyRow> {
  const row = await tx
    .selectFrom('survey_person as p')
    .innerJoin('survey as s', 's.id', 'p.survey_id')
    .select(['p.id', 'p.survey_id', 'p.person_id', 'p.outcome', 'p.seen_on', 'p.note', 'p.file_id'])
    .select(['s.to_on', 's.closed_on', 's.name'])
    .where('p.id', '=', rowId)
    .where('p.deleted_at', 'is', null)
    .where('s.deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFound('survey_person', rowId)
  if (row.closed_on !== null) throw ruleBroken('survey_closed', undefined, { on: row.closed_on })
  if (row.to_on !== null && row.to_on < today) throw ruleBroken('survey_over', undefined, { to: row.to_on })
  return row
}
