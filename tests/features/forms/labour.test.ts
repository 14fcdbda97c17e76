import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import type { FormSpec } from '../../../shared/contract/forms.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { joined, readPdfPages } from '../../support/read-pdf.ts'
import { addUnit, employ, term } from '../labour/support.ts'

const ID_NO = '420981199003071231'

/** One signed, one of whom nobody knows a paper, one in the first month, one with too long a probation. */
async function makeFactory(app: TestApp, name = '宏达机械厂'): Promise<string> {
  const unitId = await addUnit(app, name)
  const signed = await employ(app, unitId, '王一', { contracts: [term('2025-03-01', '2028-02-29', { contractNo: '001' })] })
  await app.call('members.change', { id: signed.personId, fields: { idNo: ID_NO } })
  await employ(app, unitId, '李三', { fields: { dept: '铸造车间', post: '钳工' } })
  await employ(app, unitId, '赵四', { fields: { hiredOn: day('2025-06-15') } })
  await employ(app, unitId, '孙六', {
    contracts: [term('2025-03-01', '2026-02-28', { probationEndsOn: day('2025-08-31') })],
    events: [{ kind: 'pregnancy', dueOn: day('2025-09-01') }],
    checkWhy: '原件如此',
  })
  return unitId
}

async function savedText(app: TestApp, spec: InputOf<AllCalls, 'forms.preview'>): Promise<string> {
  const path = join(app.dataDir, '表.pdf')
  app.answers.save.push(path)
  await app.call('forms.savePdf', { spec: spec as FormSpec }) // defaults are filled in at the door
  return (await readPdfPages(readFileSync(path))).map(joined).join('')
}

async function makeTown(): Promise<{ app: TestApp; unitId: string }> {
  const app = await makeTestApp({ today: '2025-06-30' })
  return { app, unitId: await makeFactory(app) }
}

describe('劳动合同台账', () => {
  it('shows each employment under its unit with its contract and where it stands', async () => {
    const { app } = await makeTown()
    const text = await savedText(app, { form: 'contract_ledger' })
    expect(text).toContain('宏达机械厂')
    expect(text).toContain('2025-03-01至2028-02-29')
    expect(text).toContain('未签·二倍工资期')
    expect(text).toContain('合计4人，已签2人，未签、期满未续和资料不足2人')
  })

  it('shows numbers in full only with a reason', async () => {
    const { app } = await makeTown()
    expect(await savedText(app, { form: 'contract_ledger' })).not.toContain(ID_NO)
    expect(await savedText(app, { form: 'contract_ledger', why: '报县总工会' })).toContain(ID_NO)
  })

  it('never says who is pregnant or ill', async () => {
    const { app } = await makeTown()
    const text = await savedText(app, { form: 'contract_ledger', why: '报县总工会' })
    expect(text).not.toMatch(/孕|产期|医疗期|保护/)
  })

  it('becomes a workbook with the same rows', async () => {
    const { app } = await makeTown()
    const path = join(app.dataDir, '台账.xlsx')
    app.answers.save.push(path)
    expect((await app.call('forms.saveWorkbook', { form: 'contract_ledger' })).count).toBe(4)
    const sheet = Object.values(read(readFileSync(path)).Sheets)[0]
    expect(sheet && utils.sheet_to_csv(sheet)).toContain('李三')
  })
})

describe('未签名单', () => {
  it('names whoever has nothing in writing, the days and the articles, by unit', async () => {
    const { app } = await makeTown()
    const text = await savedText(app, { form: 'unsigned_list' })
    expect(text).toContain('李三')
    expect(text).toContain('二倍工资期间2025-04-01至2025-06-30（91天）')
    expect(text).toContain('劳动合同法第八十二条第一款')
    expect(text).toContain('合计1家单位2人')
    expect(text).not.toContain('王一')
  })

  it('leaves out whoever is signed, from whatever list it was printed', async () => {
    const { app } = await makeTown()
    const statuses = ['signed_fixed', 'unsigned_double', 'unsigned_grace'] as const
    const text = await savedText(app, { form: 'unsigned_list', filter: { statuses: [...statuses] } })
    expect(text).toContain('合计1家单位2人')
    expect(text).not.toContain('王一')
  })

  it('says 可能 where the law is split', async () => {
    const { app, unitId } = await makeTown()
    const late = term('2025-06-01', '2025-06-20', { signedOn: day('2025-06-01') })
    await employ(app, unitId, '郑八', { fields: { hiredOn: day('2024-01-10') }, contracts: [late, term('2025-06-21', '2028-06-20')] })
    const text = await savedText(app, { form: 'contract_ledger' })
    expect(text).not.toMatch(/(?<!可能：)应订未订无固定期限/)
  })

  it('says since when nothing was renewed', async () => {
    const { app, unitId } = await makeTown()
    await employ(app, unitId, '钱七', { contracts: [term('2025-03-01', '2025-05-31')] })
    expect(await savedText(app, { form: 'unsigned_list' })).toContain('2025-06-01起没有续签劳动争议司法解释（一）第三十四条')
  })

  it('is of one unit when one is asked for', async () => {
    const { app } = await makeTown()
    const other = await addUnit(app, '盛源纺织')
    await employ(app, other, '周五')
    const text = await savedText(app, { form: 'unsigned_list', filter: { unitId: other } })
    expect(text).toContain('盛源纺织')
    expect(text).not.toContain('宏达机械厂')
  })
})

describe('签订情况表', () => {
  it('gives each unit and the town, sum over sum, cut off to a tenth', async () => {
    const { app } = await makeTown()
    const other = await addUnit(app, '盛源纺织')
    await employ(app, other, '周五', { contracts: [term('2025-03-01', '2028-02-29')] })
    const text = await savedText(app, { form: 'rate_sheet' })
    expect(text).toContain('宏达机械厂421')
    expect(text).toContain('50.0%66.6%')
    expect(text).toContain('应签5人，已签3人，签订率60.0%；不含用工一个月内75.0%；全部签订的单位1家')
  })

  it('is refused for a day to come', async () => {
    const { app } = await makeTown()
    await expect(app.call('forms.preview', { form: 'rate_sheet', on: day('2025-07-01') })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'in_future' },
    })
  })
})

describe('特殊保护名单', () => {
  it('covers what tells of health unless it says what for', async () => {
    const { app } = await makeTown()
    const masked = await savedText(app, { form: 'protected_list' })
    expect(masked).toContain('孙六')
    expect(masked).toContain('健康或生育情形（已遮盖）')
    expect(masked).not.toMatch(/孕期|2025-09-01/)
    expect(await savedText(app, { form: 'protected_list', why: '核对产假' })).toContain('孕期、产期、哺乳期')
  })

  it('is logged when it is printed in full, and only then', async () => {
    const { app } = await makeTown()
    const looks = async (): Promise<number> => {
      const { rows } = await app.call('audit.list', {})
      return rows.filter(({ action }) => action === 'rates.protected').length
    }
    await savedText(app, { form: 'protected_list' })
    expect(await looks()).toBe(0)
    await savedText(app, { form: 'protected_list', why: '核对产假' })
    expect(await looks()).toBe(1)
  })
})

describe('到期提醒表', () => {
  it('has what runs out within the days asked for, or one kind of it', async () => {
    const { app, unitId } = await makeTown()
    await employ(app, unitId, '郑八', { contracts: [term('2025-03-01', '2025-07-15')] })
    await employ(app, unitId, '冯九', { contracts: [term('2025-03-01', '2026-02-28', { probationEndsOn: day('2025-07-10') })] })
    const all = await savedText(app, { form: 'deadline_list', days: 30 })
    expect(all).toContain('2025年6月30日起30天内')
    expect(all).toMatch(/办理情况1\d{4}-/)
    expect(all.indexOf('冯九')).toBeLessThan(all.indexOf('郑八'))
    const ends = await savedText(app, { form: 'deadline_list', days: 30, kind: 'contract' })
    expect([ends.includes('郑八'), ends.includes('冯九')]).toEqual([true, false])
    expect(await savedText(app, { form: 'deadline_list', days: 7 })).not.toContain('郑八')
  })
})

describe('提醒函', () => {
  it('tells the unit facts, dates and articles, and nothing of health', async () => {
    const { app, unitId } = await makeTown()
    const text = await savedText(app, { form: 'reminder_letter', unitId, answerBy: day('2025-07-15') })
    expect(text).toContain('宏达机械厂：')
    expect(text).toContain('第七十八条')
    expect(text).toContain('你单位有3名职工')
    expect(text).toContain('试用期最长至2025-04-30')
    expect(text).toContain('请于2025年7月15日前核实')
    expect(text).not.toMatch(/王一|孕/)
  })

  it('leaves out a term that ends soon and is renewed, and double pay of long ago', async () => {
    const { app, unitId } = await makeTown()
    await employ(app, unitId, '吴九', { contracts: [term('2025-03-01', '2025-07-10'), term('2025-07-11', '2028-07-10', { signedOn: day('2025-06-20') })] })
    await employ(app, unitId, '冯十', {
      fields: { hiredOn: day('2010-01-01') }, contracts: [term('2010-06-01', '2026-12-31', { signedOn: day('2010-06-01') })],
    })
    const text = await savedText(app, { form: 'reminder_letter', unitId, answerBy: day('2025-07-15') })
    expect(text).not.toContain('吴九')
    expect(text).not.toContain('二倍工资期间2010')
  })

  it('is not written where there is nothing to remind of', async () => {
    const app = await makeTestApp({ today: '2025-06-30' })
    const unitId = await addUnit(app)
    await employ(app, unitId, '王一', { contracts: [term('2025-03-01', '2028-02-29')] })
    await expect(app.call('forms.preview', { form: 'reminder_letter', unitId })).rejects.toMatchObject({
      body: { reason: 'nothing_to_remind' },
    })
  })
})

describe('检查表', () => {
  it('shows the rate at the inspection and after all was put right', async () => {
    const { app, unitId } = await makeTown()
    const { rows } = await app.call('employments.list', { filter: { text: '李三' } })
    const inspection = await app.call('inspections.add', {
      fields: { unitId, on: day('2025-06-30'), sheets: 4, inspectors: '王组织' },
      findings: [{ employmentId: rows[0]?.id ?? '', finding: '没有书面劳动合同' }],
    })
    const text = await savedText(app, { form: 'inspection_sheet', inspectionId: inspection.id })
    expect(text).toContain('检查时2025-06-304250.0%66.6%')
    expect(text).toContain('1李三没有书面劳动合同')
  })
})

describe('集体合同登记簿', () => {
  it('lists the contracts with their steps and clocks', async () => {
    const { app, unitId } = await makeTown()
    await app.call('collective.add', {
      fields: {
        kind: '2', scope: '1', contractNo: '集2025-01', signedOn: day('2025-02-20'), startsOn: day('2025-03-01'),
        endsOn: day('2026-02-28'), submittedOn: day('2025-03-03'), receivedOn: day('2025-03-03'),
      },
      unitIds: [unitId],
    })
    const text = await savedText(app, { form: 'collective_register' })
    expect(text).toContain('工资专项集体合同')
    expect(text).toContain('2025-03-19')
    expect(text).toContain('合计1份，已生效1份')
  })
})
