import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/features/import/reader/read-workbook.ts'
import { interpretLedger, type InterpretedEmployment } from '../../../shared/domain/import/labour-interpret.ts'
import { detectSubject } from '../../../shared/domain/import/subject.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeWorkbook, TODAY } from './build.ts'
import { makeLedgers, type TrueEmployment } from '../../support/generate-ledgers.ts'

const FOLDER = new URL('../../fixtures/rosters/', import.meta.url)
const NAMES = readdirSync(FOLDER).filter((name) => /^l\d\d_/.test(name))

const NO_VALUES = {
  name: null, idType: '111', idNo: null, sex: null, birthOn: null, ethnicity: null, political: null, education: null,
  mobile: null, phone2: null, unitName: null, dept: null, job: null, hiredOn: null, form: null, userUnitName: null,
  atSheetUnit: false, payMonth: null, endedOn: null, endReason: null, atWork: null, note: null,
}
const NO_CONTRACT = {
  contractNo: null, signedOn: null, startsOn: null, endsOn: null, probationEndsOn: null, delivered: null, note: null,
}

function readFile(name: string) {
  return readWorkbook(new Uint8Array(readFileSync(new URL(encodeURIComponent(name), FOLDER))))
}

function readRows(name: string): InterpretedEmployment[] {
  const { interpretation, problem } = interpretLedger(readFile(name), { asOf: day('2026-06-01') })
  if (interpretation === undefined) throw new Error(`${name}: ${problem}`)
  return interpretation.rows
}

function readTruth(name: string): TrueEmployment[] {
  const text = readFileSync(new URL(`truth-ledgers/${name.slice(0, 3)}.json`, FOLDER), 'utf8')
  return JSON.parse(text) as TrueEmployment[] // written by the generator in this shape
}

describe('ledgers of labour contracts', () => {
  it.each(NAMES)('%s is told by its header', (name) => {
    expect(detectSubject(readFile(name))).toBe('labour')
  })

  it.each(NAMES)('%s comes out as its truth says, value by value', (name) => {
    const found = readRows(name).map(({ row, action, values, contracts, findings }) => ({
      row, action, values, contracts, findings: findings.toSorted(),
    }))
    const truth = readTruth(name).map((one) => ({
      ...one,
      values: { ...NO_VALUES, ...one.values },
      contracts: one.contracts.map((contract) => ({ ...NO_CONTRACT, ...contract })),
      findings: one.findings.toSorted(),
    }))
    expect(found).toEqual(truth)
  })

  it.each([
    ['labour', ['姓名', '身份证号', '合同编号', '合同期限']],
    ['members', ['姓名', '身份证号', '入会时间', '合同编号', '合同期限']],
    ['members', ['姓名', '身份证号', '联系电话', '合同期限']],
    ['hardship', ['姓名', '身份证号', '困难类别', '致困原因', '合同期限', '合同编号']],
  ])('a sheet is about %s by the header %j', (subject, header) => {
    expect(detectSubject(makeWorkbook({ rows: [header, header.map(() => '1')] }))).toBe(subject)
  })

  it.each([
    ['终止日期 behind the first day of a term ends it', ['姓名', '身份证号', '起始日期', '终止日期'], 'endsOn'],
    ['终止日期 beside a term is the day of leaving', ['姓名', '身份证号', '合同期限', '终止日期'], 'endedOn'],
  ])('%s', (_what, header, field) => {
    const workbook = makeWorkbook({ rows: [header, ['李志强', '420981199003071231', '2023-03-01', '2026-02-28']] })
    expect(interpretLedger(workbook, { asOf: TODAY }).interpretation?.columns['D']).toBe(field)
  })

  it('is made anew the same by its generator', () => {
    const made = makeLedgers().map(({ name, truth }) => [name, truth])
    expect(made).toEqual(NAMES.map((name) => [name, readTruth(name)]))
  })
})
