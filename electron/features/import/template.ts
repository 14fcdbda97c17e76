import type { ParsedOf } from '../../../shared/contract/define.ts'
import type { importCalls } from '../../../shared/contract/import.ts'
import type { Context } from '../../context.ts'
import { saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { writeWorkbook } from '../../sheets/write-workbook.ts'
import { getUnit } from '../units/service.ts'
import { explainLedger, LEDGER_BLANK_ROWS, LEDGER_COLUMNS } from './ledger/template.ts'

/** A blank sheet for an enterprise that asks for one: the roster, or the ledger of contracts with its unit's name. */
export async function saveTemplate(
  ctx: Context,
  { subject, unitId }: ParsedOf<typeof importCalls, 'import.saveTemplate'>,
): Promise<{ path: string }> {
  const unitName = unitId === null ? '' : (await getUnit(ctx, unitId)).name
  if (subject === 'labour') return saveLedger(ctx, unitName)
  const workbook = await writeWorkbook({
    sheetName: '会员花名册',
    columns: ROSTER_HEADERS.map((header) => ({ header })),
    rows: [],
  })
  return { path: await saveFile(ctx, '会员花名册模板.xlsx', WORKBOOK_FILE, workbook) }
}

/** Headers of the roster: the register form's fields that an enterprise can fill in. */
const ROSTER_HEADERS = [
  '序号', '姓名', '性别', '民族', '出生日期', '证件类型', '身份证号码', '文化程度', '政治面貌', '单位名称', '部门', '职务(工种)',
  '入职日期', '入会日期', '会员证号', '手机号码', '是否农民工', '备注',
]

async function saveLedger(ctx: Context, unitName: string): Promise<{ path: string }> {
  const ledger = {
    sheetName: '劳动合同台账',
    title: '劳动合同台账',
    subline: `填报单位：${unitName}`,
    columns: LEDGER_COLUMNS.map(({ header }) => ({ header })),
    rows: [LEDGER_COLUMNS.map(({ example }) => example)],
    blankRows: LEDGER_BLANK_ROWS,
  }
  const explanations = {
    sheetName: '填写说明',
    columns: [{ header: '栏目', width: 32 }, { header: '怎么填', width: 110 }, { header: '可以写的词', width: 110 }],
    rows: explainLedger(),
  }
  const name = unitName === '' ? '劳动合同台账模板.xlsx' : `${unitName}-劳动合同台账.xlsx`
  return { path: await saveFile(ctx, name, WORKBOOK_FILE, await writeWorkbook(ledger, explanations)) }
}
