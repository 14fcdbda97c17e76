import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CellObject } from '@e965/xlsx'
import { makePersonMaker, toWorkbook } from './generate-hardship-sheets.ts'
import { makeRandom } from './generate-people.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/rosters/', import.meta.url))

/** What an employment of a ledger truly is; what is not named is null. */
export interface TrueEmployment {
  row: number
  action: 'import' | 'hold' | 'reject'
  values: Record<string, unknown>
  contracts: Record<string, unknown>[]
  findings: string[]
}

interface Ledger {
  name: string
  bytes: Uint8Array
  truth: TrueEmployment[]
}

/**
 * Ledgers of labour contracts as enterprises keep them, with their dirt: two-line headers, merged names over the
 * contracts of one person, terms in words and numbers, lines without a name, states that are out of date. Each comes with
 * the truth, written by hand. Run by itself, the file writes them anew; the same seed makes the same sheets.
 */
export function makeLedgers(): Ledger[] {
  const person = makePersonMaker(makeRandom(20_261_123))
  return [factory(person), registered(person), several(person)]
}

type Maker = ReturnType<typeof makePersonMaker>
type Cell = string | number | CellObject

/** A day as a spreadsheet stores it. */
function dayCell(text: string): CellObject {
  return { t: 'n', v: Date.parse(text) / 86_400_000 + 25_569, z: 'yyyy/m/d' }
}

const born = (idNo: string): string => `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`
const ofPerson = ({ name, idNo, sex }: ReturnType<Maker>) => ({
  name, idNo, birthOn: born(idNo), sex: sex === '男' ? '1' : '2',
})

/** Two header lines, the cells of one person merged over his contracts, totals and a line to sign. */
function factory(person: Maker): Ledger {
  const [li, wang, zhao, qian, sun, zhou, wu] = [
    person(1984, 1), person(1990, 2), person(1999, 1), person(1995, 2), person(1979, 1), person(1988, 2), person(2010, 1),
  ]
  const top = [
    '序号', '姓 名', '性别', '身份证号码', '部门', '职务/岗位', '入职日期', '合同类型', '合同编号', '合同期限', '', '试用期', '', '签订日期',
    '月工资\n（元）', '合同状态', '备注',
  ]
  const below = ['', '', '', '', '', '', '', '', '', '起', '止', '起', '止', '', '', '', '']
  const rows: Cell[][] = [
    ['云桥镇宏达面粉机械厂劳动合同台账'],
    ['填报单位：云桥镇宏达面粉机械厂（盖章）', '', '', '', '', '', '', '', '', '', '填报日期：2026年5月20日'],
    top,
    below,
    [1, li.name, '男', li.idNo, '铸造车间', '造型工', dayCell('2019-03-04'), '固定期限', 'HD-2019-01', dayCell('2019-03-04'),
      dayCell('2022-03-03'), dayCell('2019-03-04'), dayCell('2019-06-03'), dayCell('2019-03-04'), 4800, '已续签', ''],
    ['', '', '', '', '', '', '', '固定期限', 'HD-2022-11', dayCell('2022-03-04'), dayCell('2025-03-03'), '', '', dayCell('2022-02-28'),
      5300, '已到期', ''],
    ['', '', '', '', '', '', '', '无固定期限', 'HD-2025-03', dayCell('2025-03-04'), '无固定期限', '', '', dayCell('2025-03-01'), 6100, '履行中', ''],
    [2, wang.name, '女', wang.idNo, '办公室', '会计', '2023.5.1', '固定期限', 'HD-2023-07', '2023.5.1', '2026.4.30', '/', '/', '2023年4月28日',
      '5,200元', '履行中', ''],
    [3, zhao.name, '男', zhao.idNo, '铸造车间', '学徒', '2026-03-09', '', '未签', '', '', '', '', '未签', 3200, '未签', '催办两次'],
    [4, qian.name, '女', qian.idNo, '包装组', '包装工', '2025/8/1', '固定期限', 'HD-2025-19', '2025/8/1', '2026/1/31', '2025/8/1', '2026/3/31',
      '2025/8/1', 3600, '', ''],
    [5, sun.name, '男', Number(`${sun.idNo.slice(0, 15)}000`), '安装队', '安装工', '20240701', '以完成一定工作任务为期限', 'HD-2024-05', '20240701', '',
      '', '', '2024-07-01', '约6000', '在职', '随项目'],
    [6, zhou.name, '女', zhou.idNo, '包装组', '包装工', '2021-01-01', '固定期限', 'HD-2021-02', '2021-01-01', '2023-12-31', '', '', '2021-01-04',
      3500, '离职', ''],
    [7, wu.name, '男', wu.idNo, '包装组', '包装工', '2025-07-01', '固定期限', 'HD-2025-20', '2025-07-01', '2026-06-30', '', '', '2025-07-01', 3000, '履行中', ''],
    ['合计', '', '', '', '', '', '', '', '7人'],
    ['制表人：李明', '', '', '', '审核人：赵红', '', '', '', '', '', '2026年5月20日'],
  ]
  const merges = ['A1:Q1', 'J3:K3', 'L3:M3', ...[...'ABCDEFGHINOPQ'].map((column) => `${column}3:${column}4`)]
  merges.push(...[...'ABCDEFG'].map((column) => `${column}5:${column}7`))
  return {
    name: 'l01_宏达面粉机械厂劳动合同台账.xlsx',
    bytes: toWorkbook({ rows, merges }),
    truth: [
      {
        row: 5, action: 'import', findings: [],
        values: { ...ofPerson(li), dept: '铸造车间', job: '造型工', hiredOn: '2019-03-04', payMonth: 610_000 },
        contracts: [
          { row: 5, contractNo: 'HD-2019-01', term: 'fixed', startsOn: '2019-03-04', endsOn: '2022-03-03', signedOn: '2019-03-04', probationEndsOn: '2019-06-03' },
          { row: 6, contractNo: 'HD-2022-11', term: 'fixed', startsOn: '2022-03-04', endsOn: '2025-03-03', signedOn: '2022-02-28' },
          { row: 7, contractNo: 'HD-2025-03', term: 'open', startsOn: '2025-03-04', signedOn: '2025-03-01' },
        ],
      },
      {
        row: 8, action: 'import', findings: ['state_conflicts'],
        values: { ...ofPerson(wang), dept: '办公室', job: '会计', hiredOn: '2023-05-01', payMonth: 520_000 },
        contracts: [{ row: 8, contractNo: 'HD-2023-07', term: 'fixed', startsOn: '2023-05-01', endsOn: '2026-04-30', signedOn: '2023-04-28' }],
      },
      {
        row: 9, action: 'import', findings: ['contract_missing'],
        values: { ...ofPerson(zhao), dept: '铸造车间', job: '学徒', hiredOn: '2026-03-09', payMonth: 320_000, note: '催办两次' },
        contracts: [],
      },
      {
        row: 10, action: 'import', findings: ['probation_outside_term'],
        values: { ...ofPerson(qian), dept: '包装组', job: '包装工', hiredOn: '2025-08-01', payMonth: 360_000 },
        contracts: [{
          row: 10, contractNo: 'HD-2025-19', term: 'fixed', startsOn: '2025-08-01', endsOn: '2026-01-31', signedOn: '2025-08-01', probationEndsOn: '2026-03-31',
        }],
      },
      {
        row: 11, action: 'import', findings: ['id_damaged_by_excel', 'pay_unreadable'],
        values: {
          ...ofPerson(sun), idNo: null, dept: '安装队', job: '安装工', hiredOn: '2024-07-01', note: '随项目；月工资：约6000',
        },
        contracts: [{ row: 11, contractNo: 'HD-2024-05', term: 'task', startsOn: '2024-07-01', signedOn: '2024-07-01' }],
      },
      {
        row: 12, action: 'import', findings: ['left_without_day'],
        values: { ...ofPerson(zhou), dept: '包装组', job: '包装工', hiredOn: '2021-01-01', payMonth: 350_000, atWork: false },
        contracts: [{ row: 12, contractNo: 'HD-2021-02', term: 'fixed', startsOn: '2021-01-01', endsOn: '2023-12-31', signedOn: '2021-01-04' }],
      },
      {
        row: 13, action: 'import', findings: ['hired_before_16'],
        values: { ...ofPerson(wu), dept: '包装组', job: '包装工', hiredOn: '2025-07-01', payMonth: 300_000 },
        contracts: [{ row: 13, contractNo: 'HD-2025-20', term: 'fixed', startsOn: '2025-07-01', endsOn: '2026-06-30', signedOn: '2025-07-01' }],
      },
    ],
  }
}

/** The ledger of the usual template: no day of hiring, first signing, renewal, end and reason; agency workers among them. */
function registered(person: Maker): Ledger {
  const people = [1975, 1970, 1982, 1991, 1996, 1987, 1968, 1993, 1989].map((year, i) => person(year, i % 2 === 0 ? 2 : 1))
  const [a, b, c, d, e, f, g, h, i] = people.map((one) => ofPerson(one))
  const header = [
    '序号', '姓名', '身份证号', '部门', '职务', '合同类型', '合同编号', '首次签订日期', '合同期限', '到期日期', '试用期起止', '合同状态', '终止日期', '原因',
    '续签日期', '用工形式', '派遣单位', '备注', '登记人', '登记日期',
  ]
  const told = [
    ['细纱', '挡车工', '固定期限', 'SY001', '2022-06-01', '三年', '2025-05-31', '2022.6.1-2022.8.31', '终止', '2025-05-31', '期满', '', '全日制', '', ''],
    ['细纱', '组长', '无固定期限', 'SY002', '2012-03-01', '无固定期限', '', '', '在职', '', '', '', '全日制', '', ''],
    ['络筒', '挡车工', '固定期限', 'SY003', '2019-04-01', '2022.4.1-2025.3.31', '2025-03-31', '', '履行', '', '', '2022-03-28', '', '', ''],
    ['络筒', '挡车工', '固定期限', 'SY004', '2023/7/1', '2年', '2025-06-30', '', '', '', '', '2025-06-25', '', '', ''],
    ['后勤', '保安', '固定期限', 'SY005', '2023-12-28', '2024年1月1日至2025年12月31日', '', '', '', '', '', '', '劳务派遣', '云桥人力资源有限公司', ''],
    ['后勤', '保洁', '劳动合同', 'SY006', '2025-09-01', '一年', '', '', '', '', '', '', '小时工', '', '每天3小时'],
    ['技术', '顾问', '劳务协议', 'SY007', '', '20250101-20251231', '', '', '', '', '', '', '', '', ''],
    ['技术', '电工', '', '', '', '长期', '9999-12-31', '3个月', '在职', '', '', '', '其他', '', ''],
    ['细纱', '挡车工', '固定期限', 'SY009', '2022-10-09', '2022-10-09~2025-10-08', '', '', '解除', '2024.10.8', '辞退', '', '', '', ''],
  ]
  const rows: Cell[][] = [
    ['盛源纺织有限公司劳动合同管理台账'],
    header,
    ...told.map((cells, at) => [at + 1, people[at]?.name ?? '', at === 7 ? '' : (people[at]?.idNo ?? ''), ...cells, '李明', '2026-01-05']),
  ]
  return {
    name: 'l02_盛源纺织劳动合同管理台账.xlsx',
    bytes: toWorkbook({ rows, merges: ['A1:T1'] }),
    truth: [
      {
        row: 3, action: 'import', findings: ['hired_missing'],
        values: { ...a, dept: '细纱', job: '挡车工', form: '1', endedOn: '2025-05-31', endReason: '44-1' },
        contracts: [{
          row: 3, contractNo: 'SY001', term: 'fixed', signedOn: '2022-06-01', endsOn: '2025-05-31', probationEndsOn: '2022-08-31', note: '合同期限：三年；试用期起：2022-06-01',
        }],
      },
      {
        row: 4, action: 'import', findings: ['hired_missing'],
        values: { ...b, dept: '细纱', job: '组长', form: '1' },
        contracts: [{ row: 4, contractNo: 'SY002', term: 'open', signedOn: '2012-03-01' }],
      },
      {
        row: 5, action: 'import', findings: ['earlier_contract_unknown', 'hired_missing', 'state_conflicts'],
        values: { ...c, dept: '络筒', job: '挡车工', note: '首次签订日期：2019-04-01' },
        contracts: [{ row: 5, contractNo: 'SY003', term: 'fixed', signedOn: '2022-03-28', startsOn: '2022-04-01', endsOn: '2025-03-31' }],
      },
      {
        row: 6, action: 'import', findings: ['hired_missing', 'renewal_without_term'],
        values: { ...d, dept: '络筒', job: '挡车工', note: '续签日期：2025-06-25' },
        contracts: [{ row: 6, contractNo: 'SY004', term: 'fixed', signedOn: '2023-07-01', endsOn: '2025-06-30', note: '合同期限：2年' }],
      },
      {
        row: 7, action: 'import', findings: ['hired_missing'],
        values: { ...e, dept: '后勤', job: '保安', form: '3', unitName: '云桥人力资源有限公司', atSheetUnit: true },
        contracts: [{ row: 7, contractNo: 'SY005', term: 'fixed', signedOn: '2023-12-28', startsOn: '2024-01-01', endsOn: '2025-12-31' }],
      },
      {
        row: 8, action: 'import', findings: ['hired_missing'],
        values: { ...f, dept: '后勤', job: '保洁', form: '2', note: '每天3小时' },
        contracts: [{ row: 8, contractNo: 'SY006', term: 'fixed', signedOn: '2025-09-01', note: '合同期限：一年' }],
      },
      {
        row: 9, action: 'import', findings: ['hired_missing'],
        values: { ...g, dept: '技术', job: '顾问', form: '6' },
        contracts: [{ row: 9, contractNo: 'SY007', term: 'fixed', startsOn: '2025-01-01', endsOn: '2025-12-31' }],
      },
      {
        row: 10, action: 'import', findings: ['form_unrecognised', 'hired_missing', 'id_missing'],
        values: { ...h, idNo: null, birthOn: null, sex: null, dept: '技术', job: '电工', note: '用工形式：其他' },
        contracts: [{ row: 10, term: 'open', note: '试用期：3个月' }],
      },
      {
        row: 11, action: 'import', findings: ['end_reason_unrecognised', 'hired_missing'],
        values: { ...i, dept: '细纱', job: '挡车工', endedOn: '2024-10-08', note: '终止原因：辞退' },
        contracts: [{ row: 11, contractNo: 'SY009', term: 'fixed', signedOn: '2022-10-09', startsOn: '2022-10-09', endsOn: '2025-10-08' }],
      },
    ],
  }
}

/** Several units in one text file; further contracts in lines without a name; what contradicts itself. */
function several(person: Maker): Ledger {
  const people = [1985, 1992, 1980, 1994, 1986, 1978, 1997, 1983].map((year, i) => person(year, i % 2 === 0 ? 2 : 1))
  const [a, b, c, d, e, f, g, h] = people.map((one) => ofPerson(one))
  const id = (at: number): string => `\t${people[at]?.idNo ?? ''}`
  const name = (at: number): string => people[at]?.name ?? ''
  const lines = [
    '姓名,身份证号,所属企业,用工起始日,用工形式,劳动合同期限,试用期,签订日期,月工资,合同状态,离职日期,离职原因,备注',
    `${name(0)},${id(0)},红星服装厂,2020/5/6,全日制,2020-05-06至2023-05-05,2个月,2020-05-06,4200,,,,`,
    ',,,,,2023-05-06至2026-05-05,,2023-05-04,4600,,,,',
    `${name(1)},${id(1)},红星服装厂,2024-01-08,非全日制,未签,,,1800,,,,`,
    `${name(1)},${id(1)},宏达超市,2024-03-01,小时工,,,,1500元/月,,,,`,
    `${name(2)},${id(2)},红星服装厂,2022-01-01,,2022-01-01至2024-12-31,,,,,,,`,
    `${name(2)},${id(2)},红星服装厂,2022-01-01,,2024-06-01至2027-05-31,,,,,,,`,
    `${name(3)},${id(3)},红星服装厂,2024-03-01,,2025-03-01至2024-02-28,,2024-03-01,,,,,`,
    `${name(4)},${id(4)},红星服装厂,2023-03-01,,2023.3-2026.2,,,,,,,`,
    `${name(5)},${id(5)},红星服装厂,2018-03-01,,2018.3.1-2021.2.28,,,,,2020-06-30,个人原因,`,
    `${name(5)},${id(5)},红星服装厂,2022-04-01,,2022.4.1起3年,,,,,,,`,
    `${name(6)},${id(6)},红星服装厂,23.5.1,,23.5.1-29.4.30,6个月,23.4.28,,,,,`,
    `${name(7)},${id(7)},红星服装厂,2021-06-01,,无固定期限,,2021-06-01,,,,,`,
    `${name(7)}丽,${id(7)},红星服装厂,2021-06-01,,无固定期限,,2021-06-01,,,,,`,
    '张伟,,红星服装厂,2023-01-01,,2023-01-01至2025-12-31,,,,,,,',
    '张伟,,红星服装厂,2024-05-01,,2024-05-01至2027-04-30,,,,,,,',
    `,${id(0)},红星服装厂,2024-01-01,,2024-01-01至2026-12-31,,,,,,,`,
  ]
  const unit = { unitName: '红星服装厂' }
  return {
    name: 'l03_镇区企业劳动合同台账.csv',
    bytes: new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}`),
    truth: [
      {
        row: 2, action: 'import', findings: ['unit_filled_down'],
        values: { ...a, ...unit, hiredOn: '2020-05-06', form: '1', payMonth: 460_000 },
        contracts: [
          { row: 2, term: 'fixed', startsOn: '2020-05-06', endsOn: '2023-05-05', signedOn: '2020-05-06', probationEndsOn: '2020-07-05' },
          { row: 3, term: 'fixed', startsOn: '2023-05-06', endsOn: '2026-05-05', signedOn: '2023-05-04' },
        ],
      },
      {
        row: 4, action: 'import', findings: ['contract_missing'],
        values: { ...b, ...unit, hiredOn: '2024-01-08', form: '2', payMonth: 180_000 }, contracts: [],
      },
      {
        row: 5, action: 'import', findings: ['contract_missing'],
        values: { ...b, unitName: '宏达超市', hiredOn: '2024-03-01', form: '2', payMonth: 150_000 }, contracts: [],
      },
      {
        row: 6, action: 'import', findings: ['contracts_overlap'],
        values: { ...c, ...unit, hiredOn: '2022-01-01' },
        contracts: [
          { row: 6, term: 'fixed', startsOn: '2022-01-01', endsOn: '2024-12-31' },
          { row: 7, term: 'fixed', startsOn: '2024-06-01', endsOn: '2027-05-31' },
        ],
      },
      {
        row: 8, action: 'import', findings: ['contract_before_hired', 'contract_ends_before_start', 'signed_after_end'],
        values: { ...d, ...unit, hiredOn: '2024-03-01' },
        contracts: [{ row: 8, term: 'fixed', startsOn: '2025-03-01', endsOn: '2024-02-28', signedOn: '2024-03-01' }],
      },
      {
        row: 9, action: 'import', findings: ['term_unknown', 'term_unreadable'],
        values: { ...e, ...unit, hiredOn: '2023-03-01' },
        contracts: [{ row: 9, term: 'fixed', note: '合同期限：2023.3-2026.2' }],
      },
      {
        row: 10, action: 'import', findings: [],
        values: { ...f, ...unit, hiredOn: '2018-03-01', endedOn: '2020-06-30', endReason: '37' },
        contracts: [{ row: 10, term: 'fixed', startsOn: '2018-03-01', endsOn: '2021-02-28' }],
      },
      {
        row: 11, action: 'import', findings: [],
        values: { ...f, ...unit, hiredOn: '2022-04-01' },
        contracts: [{ row: 11, term: 'fixed', startsOn: '2022-04-01', endsOn: '2025-03-31' }],
      },
      {
        row: 12, action: 'import', findings: ['date_two_digit_year'],
        values: { ...g, ...unit, hiredOn: '2023-05-01' },
        contracts: [{
          row: 12, term: 'fixed', startsOn: '2023-05-01', endsOn: '2029-04-30', signedOn: '2023-04-28', probationEndsOn: '2023-10-31',
        }],
      },
      {
        row: 13, action: 'hold', findings: ['dup_in_file_conflict'],
        values: { ...h, ...unit, hiredOn: '2021-06-01' }, contracts: [{ row: 13, term: 'open', signedOn: '2021-06-01' }],
      },
      {
        row: 14, action: 'hold', findings: ['dup_in_file_conflict'],
        values: { ...h, name: `${name(7)}丽`, ...unit, hiredOn: '2021-06-01' },
        contracts: [{ row: 14, term: 'open', signedOn: '2021-06-01' }],
      },
      {
        row: 15, action: 'hold', findings: ['id_missing', 'same_name_no_id'],
        values: { name: '张伟', ...unit, hiredOn: '2023-01-01' },
        contracts: [{ row: 15, term: 'fixed', startsOn: '2023-01-01', endsOn: '2025-12-31' }],
      },
      {
        row: 16, action: 'hold', findings: ['id_missing', 'same_name_no_id'],
        values: { name: '张伟', ...unit, hiredOn: '2024-05-01' },
        contracts: [{ row: 16, term: 'fixed', startsOn: '2024-05-01', endsOn: '2027-04-30' }],
      },
      {
        row: 17, action: 'reject', findings: ['name_missing'],
        values: { ...a, name: null, ...unit, hiredOn: '2024-01-01' },
        contracts: [{ row: 17, term: 'fixed', startsOn: '2024-01-01', endsOn: '2026-12-31' }],
      },
    ],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(`${FOLDER}truth-ledgers`, { recursive: true })
  for (const { name, bytes, truth } of makeLedgers()) {
    writeFileSync(FOLDER + name, bytes)
    writeFileSync(`${FOLDER}truth-ledgers/${name.slice(0, 3)}.json`, `${JSON.stringify(truth, null, 1)}\n`)
  }
}
