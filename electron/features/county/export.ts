import { COUNTY_LISTS, type CountyList, type TownshipTotals } from '../../../shared/contract/county.ts'
import { maskIdNo } from '../../../shared/domain/privacy/mask.ts'
import type { Context } from '../../context.ts'
import { saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { writePlainWorkbook } from '../../sheets/write-plain-workbook.ts'
import { writeWorkbook, type Figure } from '../../sheets/write-workbook.ts'
import { note } from '../../write.ts'
import { getSettings } from '../settings/service.ts'
import { eachLine } from './lists.ts'
import { totalsOf } from './totals.ts'

type What = CountyList | 'totals'

const TITLES: Readonly<Record<What, string>> = { members: '会员汇总', files: '困难职工汇总', employments: '用工汇总', totals: '各乡镇合计' }
const HEADERS: Readonly<Record<CountyList, readonly string[]>> = {
  members: ['乡镇', '姓名', '证件号码', '单位', '会籍状态', '入会日期'],
  files: ['乡镇', '职工', '证件号码', '单位', '档案状态', '申请日期', '县里的决定', '审批文号'],
  employments: ['乡镇', '姓名', '证件号码', '单位', '签订状况', '用工日期'],
}
const DECISIONS = { approved: '批准', returned: '退回' } as const
/** The columns of the totals, in the words of the yearly report. */
const TOTALS: readonly (readonly [keyof TownshipTotals, string])[] = [
  ['name', '乡镇'], ['lastOn', '最近上报'], ['units', '单位'], ['people', '人员'], ['members', '会员'], ['migrantMembers', '农民工会员'],
  ['womenMembers', '女会员'], ['files', '困难职工档案'], ['filesDeep', '深度困难'], ['filesRelative', '相对困难'],
  ['filesAccident', '意外致困'], ['aidFen', '帮扶金额（元）'], ['employed', '应签合同人数'], ['signed', '已签人数'],
  ['collectiveContracts', '集体合同'],
]

/** Writes the sheet; identity numbers are masked unless somebody says why they are not. */
export async function exportList(
  ctx: Context,
  { what, townshipCode, text, why }: { what: What; townshipCode: string | null; text: string; why: string | null },
): Promise<{ path: string; rows: number }> {
  const isMasked = why === null || why === ''
  const sheet = isList(what) ? await listSheet(ctx, { list: what, townshipCode, text }, isMasked) : await totalsSheet(ctx)
  const bytes = isList(what)
    ? await writePlainWorkbook({ ...sheet, sheetName: TITLES[what], madeAt: ctx.clock.now() })
    : await writeWorkbook({
        sheetName: TITLES[what], title: `${(await getSettings(ctx)).unionName}各乡镇合计`, subline: `截止 ${ctx.clock.today()}`,
        columns: TOTALS.map(([column, header]) => ({ header, ...figureOf(column) })), rows: sheet.rows,
      })
  const name = `${TITLES[what]}-${townshipCode ?? '全县'}-${ctx.clock.today().replaceAll('-', '')}.xlsx`
  const path = await saveFile(ctx, name, WORKBOOK_FILE, bytes)
  const facts = { what, township: townshipCode, rows: sheet.rows.length, masked: isMasked ? 1 : 0 }
  await note(ctx, { action: 'county.export', facts, why: isMasked ? null : why })
  return { path, rows: sheet.rows.length }
}

/** Numbers that are added up: yuan with two decimals, or counts. */
function figureOf(column: keyof TownshipTotals): { figure?: Figure } {
  if (column === 'name' || column === 'lastOn' || column === 'code') return {}
  return { figure: column === 'aidFen' ? 'yuan' : 'count' }
}

function isList(what: What): what is CountyList {
  return COUNTY_LISTS.some((list) => list === what)
}

interface Sheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

async function listSheet(ctx: Context, asked: { list: CountyList; townshipCode: string | null; text: string }, isMasked: boolean): Promise<Sheet> {
  const codes = await ctx.store.db.selectFrom('code').select(['id', 'label']).execute()
  const labels = new Map(codes.map(({ id, label }) => [id, label]))
  // The status of an employment is a word of the rules; its table has it in capitals.
  const labelOf = (state: string): string => labels.get(state) ?? labels.get(`contract_status/${state.toUpperCase()}`) ?? state
  const rows = [...eachLine(ctx, asked)].map(({ townshipName, name, idNo, unitName, state, on, outcome, documentNo }) => [
    townshipName, name, isMasked && idNo !== '' ? maskIdNo(idNo) : idNo, unitName ?? '',
    state === null ? '' : labelOf(state), on ?? '',
    ...(asked.list === 'files' ? [outcome === null ? '' : DECISIONS[outcome], documentNo ?? ''] : []),
  ])
  return { headers: HEADERS[asked.list], rows }
}

async function totalsSheet(ctx: Context): Promise<Sheet> {
  const { townships, all } = await totalsOf(ctx)
  const rows = [...townships, { ...all, name: '全县（同一人只算一次）' }].map((row) =>
    TOTALS.map(([column]) => (column === 'aidFen' ? (row.aidFen / 100).toFixed(2) : String(row[column] ?? ''))),
  )
  return { headers: TOTALS.map(([, title]) => title), rows }
}
