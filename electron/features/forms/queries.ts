import { bareCode } from '../../../shared/domain/codes.ts'
import type { Context } from '../../context.ts'
import type { Fields } from '../../db/row-change.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import type { PaperPerson, PaperUnit, PaperWords } from './data.ts'

/** People by id, numbers in full: masking is for whoever lays out. */
export function readPeople(ctx: Context, ids: readonly string[]): Map<string, PaperPerson> {
  const rows = ctx.store.sqlite
    .prepare(
      `select p.*, u.name as unit_name, g.name as union_name from ${listRows('?', 'j')}
       join person p on p.id = j.value left join unit u on u.id = p.unit_id
       left join trade_union g on g.id = p.union_id`,
    )
    .all(JSON.stringify(ids)) as Fields[] // text and numbers only
  return new Map(rows.map((row) => [String(row['id']), toPerson(row)]))
}

function toPerson(row: Fields): PaperPerson {
  const text = (column: string): string | null => {
    const value = row[column] ?? null
    return value === null || value === '' ? null : String(value)
  }
  const code = (column: string): string | null => {
    const value = text(column)
    return value === null ? null : bareCode(value)
  }
  return {
    id: String(row['id']), name: String(row['name']), sex: code('sex'), birthOn: text('birth_on'),
    ethnicity: code('ethnicity'), political: code('political'), education: code('education'), marital: code('marital'),
    hukouType: code('hukou_type'), hukouAddress: text('hukou_address'), modelWorker: code('model_worker'),
    idNo: text('id_no'), mobile: text('mobile'), phone2: text('phone2'), address: text('address'),
    firstWorkOn: text('first_work_on'), unitName: text('unit_name'), unionName: text('union_name'),
    bankCard: text('bank_card'),
  }
}

/** What the form says of the worker's unit. */
export async function readUnit(ctx: Context, personId: string, words: PaperWords): Promise<PaperUnit> {
  const row = await ctx.store.db
    .selectFrom('person as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .select(['u.ownership', 'u.unit_type', 'u.industry'])
    .where('p.id', '=', personId)
    .executeTakeFirst()
  const type = words.labelOf('unit_type_union_form', bare(row?.unit_type))
  return { ownership: row?.ownership ?? type, industry: bare(row?.industry) }
}

function bare(id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : bareCode(id)
}

export interface HeldAccount {
  readonly personId: string
  readonly personName: string
  readonly card: string
  /** Whose account it is: that of the household which the file names, else his own. */
  readonly holderId: string
}

interface FileAccount {
  readonly person_id: string
  readonly bank_card: string
  readonly bank_holder_id: string | null
}

/** The account that each of these people is paid by: that of the file, else that of the register. */
export function readAccounts(
  ctx: Context, personIds: readonly string[], people: ReadonlyMap<string, PaperPerson>,
): HeldAccount[] {
  const rows = ctx.store.sqlite
    .prepare(
      `select f.person_id, f.bank_card, f.bank_holder_id from ${listRows('?', 'j')}
       join hardship_file f on f.person_id = j.value
       where f.deleted_at is null and f.bank_card is not null order by f.number`,
    )
    .all(JSON.stringify(personIds)) as FileAccount[] // the columns named
  const ofFiles = new Map(rows.map((row) => [row.person_id, row]))
  return personIds.flatMap((personId) => {
    const file = ofFiles.get(personId)
    const card = file?.bank_card ?? people.get(personId)?.bankCard ?? null
    const personName = people.get(personId)?.name ?? ''
    return card === null ? [] : [{ personId, personName, card, holderId: file?.bank_holder_id ?? personId }]
  })
}

export async function readFileCard(ctx: Context, fileId: string): Promise<string | null> {
  const files = ctx.store.db.selectFrom('hardship_file').select('bank_card')
  const row = await files.where('id', '=', fileId).executeTakeFirst()
  return row?.bank_card ?? null
}

export async function readWords(ctx: Context): Promise<PaperWords> {
  const rows = await ctx.store.db
    .selectFrom('code')
    .select(['list', 'code', 'label', 'short', 'retired_on'])
    .orderBy('position')
    .execute()
  const labels = new Map(rows.map((row) => [`${row.list}/${row.code}`, row.short ?? row.label]))
  const options = Map.groupBy(rows.filter((row) => row.retired_on === null), (row) => row.list)
  return {
    labelOf: (list, code) => (code === null || code === '' ? code : (labels.get(`${list}/${code}`) ?? null)),
    optionsOf: (list) => options.get(list) ?? [],
  }
}

