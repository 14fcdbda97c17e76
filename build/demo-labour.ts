import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf } from '../shared/contract/define.ts'
import type { AllCalls } from '../shared/contract/index.ts'
import { day } from '../shared/domain/plain-date.ts'
import { FACTORY_NAME, makeFactoryLedger } from '../tests/support/generate-factory.ts'
import type { Stage } from './demo-stage.ts'

const TODAY = day('2026-03-02')

/** The check of a factory of 120: its ledger taken in, what is found, two who sign, the rate before and after. */
export async function showLabour(stage: Stage, open: string[], folder: string): Promise<void> {
  const { call, step, saveAs } = stage
  const unitId = await importLedger(stage, open, folder)
  await countFindings(stage, unitId)

  const listPath = saveAs('未签名单.pdf')
  const listed = await call('forms.savePdf', { spec: { form: 'unsigned_list', filter: { unitId } } })
  step(`未签名单 ${listed.count} 人 ${listed.pages} 页 → ${listPath}`)

  const unsigned = await call('rates.people', { unitId, part: 'unsigned' })
  const inspection = await call('inspections.add', {
    fields: { unitId, on: TODAY, sheets: 120, inspectors: '王组织、赵红', deadlineOn: day('2026-03-31') },
    findings: unsigned.rows.map(({ employmentId }) => ({
      employmentId, finding: '没有书面劳动合同', reason: '单位没有通知签订', talkOn: TODAY,
    })),
  })
  const signed = await call('employments.renewMany', {
    rows: unsigned.rows.map(({ employmentId }) => ({
      id: employmentId, contract: { term: 'fixed' as const, startsOn: TODAY, endsOn: day('2029-03-01') },
    })),
  })
  const checked = await call('inspections.change', { id: inspection.id, fields: { fixedOn: TODAY } })
  step(
    `检查 ${FACTORY_NAME}：发现问题 ${checked.findings.length} 处，补签 ${signed.done} 人；` +
      `签订率 ${rateText(checked.before?.rate)} → ${rateText(checked.after?.rate)}`,
  )
  const sheetPath = saveAs('签订情况表.pdf')
  const sheet = await call('forms.savePdf', { spec: { form: 'rate_sheet' } })
  step(`签订情况表 ${sheet.count} 家 ${sheet.pages} 页 → ${sheetPath}`)
}

/** The list of the factory and the inspection, as the organiser sees them. */
export async function picturesOfLabour({ page, picture }: Stage): Promise<void> {
  const openTab = async (name: string): Promise<void> => {
    await page.getByRole('navigation', { name: '劳动合同' }).getByRole('button', { name, exact: true }).click()
  }
  await page.getByRole('navigation', { name: '主导航' }).getByText('劳动合同', { exact: true }).click()
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await picture('17-劳动合同')
  await openTab('检查')
  await page.getByRole('grid').getByRole('button', { name: FACTORY_NAME }).first().click()
  await page.getByText('2 人未签 → 100.0%').waitFor()
  await picture('18-劳动合同检查')
}

async function importLedger({ call, step }: Stage, open: string[], folder: string): Promise<string> {
  const ledger = makeFactoryLedger()
  const path = join(folder, ledger.name)
  writeFileSync(path, ledger.bytes)
  open.push(path)
  const { batchId, counts } = await call('import.preview', {})
  const applied = await call('import.apply', { batchId })
  step(`导入 ${ledger.name}：${counts.people} 份用工，新增 ${applied.created}，待核 ${applied.doubtful}，跳过 ${applied.skipped}`)
  const rates = await call('rates.units', {})
  const factory = rates.find(({ unitName }) => unitName === FACTORY_NAME)
  if (factory === undefined) throw new Error('the ledger has not made its factory')
  return factory.unitId
}

async function countFindings({ call, step }: Stage, unitId: string): Promise<void> {
  const counts = await call('employments.counts', { filters: FINDINGS.map(([, filter]) => ({ unitId, ...filter })) })
  step(`发现：${FINDINGS.map(([label], at) => `${label} ${counts[at] ?? 0}`).join('，')}`)
}

type Filter = InputOf<AllCalls, 'employments.counts'>['filters'][number]

const FINDINGS = [
  ['应付二倍工资', { statuses: ['unsigned_double'] }],
  ['视为无固定期限', { statuses: ['unsigned_deemed_open'] }],
  ['试用期超长', { flags: ['prob_too_long'] }],
  ['30 天内到期', { flags: ['expiring_30'] }],
  ['60 天内到期', { flags: ['expiring_60'] }],
  ['待核', { toCheck: true }],
] satisfies [string, Filter][]

/** Cut off to a tenth, never rounded up to the whole. */
function rateText(rate: { aTenths: number | null } | undefined): string {
  const tenths = rate?.aTenths ?? null
  return tenths === null ? '—' : `${Math.trunc(tenths / 10)}.${tenths % 10}%`
}
