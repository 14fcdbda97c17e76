import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts'
import { makeRandom } from './generate-people.ts'
import { AREAS, BOTH, MEN, PHONE_PREFIXES, WOMEN } from './name-words.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/rosters/', import.meta.url))

/**
 * Hardship sheets as counties and older programs hand them over, with the dirt of townships: amounts in 万元 and in
 * numerals, incomes by month and by year, words of older lists, household rows under the worker's, merged cells, title,
 * totals and signature lines. Run by itself, the file writes them anew; the same seed makes the same sheets.
 */
export function makeHardshipSheets(): { name: string; bytes: Uint8Array }[] {
  const random = makeRandom(20_261_122)
  const made = { random, person: makePersonMaker(random) }
  return [
    { name: 'h01_云桥镇困难职工汇总表.xlsx', bytes: toWorkbook(summary(made)) },
    { name: 'h02_帮扶系统导出（含家庭成员）.xlsx', bytes: toWorkbook(export2019(made)) },
    { name: 'h03_困难职工家庭情况表.csv', bytes: new TextEncoder().encode(`\uFEFF${perPerson(made)}`) },
  ]
}

interface Made {
  readonly random: () => number
  readonly person: (born: number, sex?: 1 | 2, surname?: string) => { name: string; idNo: string; mobile: string; sex: string }
}

type Rows = { rows: (string | number | CellObject)[][]; merges: string[] }

/** The county's summary: a line a household, 万元, old and new classes, a line of totals and one to sign. */
function summary({ person }: Made): Rows {
  const header = [
    '序号', '姓 名', '性别', '身份证号码', '工作单位', '困难类别', '主要致困原因', '家庭人口', '家庭年收入\n（万元）', '人均月收入（元）',
    '自付医疗费', '联系电话', '开户行', '银行卡号', '备注',
  ]
  const people = [1974, 1968, 1981, 1977, 1970, 1985, 1979, 1966].map((born, i) => person(born, i % 2 === 0 ? 1 : 2))
  const told: readonly (readonly (string | number)[])[] = [
    ['深度困难', '患重特大疾病', 1, 1.2, 1000, '35000元', '单人户'],
    ['低保户', '因病、子女上学', '3人', '二万四千元', 666.67, '2.6万', ''],
    ['低保边缘户', '下岗失业', '四', 3.6, 750, '', ''],
    ['意外致困户', '车祸', 2, '30000元', 1250, '４８０００', '去年十月出事'],
    ['特困职工', '残疾', 1, 0.9, 750, '', '单人户'],
    ['相对困难职工', '9', 3, '约3万', '', '', ''],
    ['', '其他', '五口', 4.2, 700, '一万二千', ''],
    ['困难农民工', '大病', 1, '1000元/月', 1000, '壹万贰仟元整', ''],
  ]
  const rows = people.map(({ name, idNo, mobile, sex }, i): (string | number)[] => {
    const [category = '', cause = '', size = '', year = '', head = '', medical = '', note = ''] = told[i] ?? []
    const unit = i < 4 ? '云桥镇宏达面粉机械厂' : '云桥镇联合工会'
    return [
      i + 1, name, sex, idNo, unit, category, cause, size, year, head, medical, mobile, '云桥农商行', `62284800${10_000_000 + i}`, note,
    ]
  })
  return {
    rows: [
      ['云桥镇困难职工汇总表'],
      ['填报单位：云桥镇总工会', '', '', '', '', '', '', '', '', '', '', '', '单位：万元'],
      header,
      ...rows,
      ['合计', '', '', '', '', '', '', 20, 15.1],
      ['制表人：李明', '', '', '', '审核人：赵红', '', '', '2026年3月1日'],
    ],
    merges: ['A1:O1', 'E4:E7'],
  }
}

/** What an older program gives out: two header lines, the worker's cells merged over his household, states and days. */
function export2019({ person }: Made): Rows {
  const top = ['档案编号', '困难职工基本情况', '', '', '', '', '', '', '', '', '家庭成员情况', '', '', '', '', '', '']
  const names = [
    '', '姓名', '身份证号', '联系电话', '困难类型', '致困原因', '家庭人口', '本人月收入', '档案状态', '建档日期',
    '姓名', '与户主关系', '身份证号', '健康状况', '单位或学校', '月收入', '脱困日期',
  ]
  const rows: (string | number)[][] = [top, names]
  const merges = ['A1:A2', 'B1:J1', 'K1:P1', 'Q1:Q2']
  top[16] = '脱困日期'
  const put = (
    worker: { name: string; idNo: string; mobile: string },
    told: readonly (string | number)[],
    others: readonly (readonly (string | number)[])[],
    closedOn = '',
  ): void => {
    const first = rows.length + 1
    others.forEach((other, i) => {
      const own = i === 0 ? [`YQ2019${String(first).padStart(4, '0')}`, worker.name, worker.idNo, worker.mobile, ...told] : Array.from({ length: 10 }, () => '')
      rows.push([...own, ...other, i === 0 ? closedOn : ''])
    })
    if (others.length < 2) return
    for (const column of 'ABCDEFGHIJQ') merges.push(`${column}${first}:${column}${first + others.length - 1}`)
  }
  const [li, wang, zhao, qian] = [person(1972, 1), person(1978, 2), person(1969, 1), person(1983, 2)]
  const wife = person(1974, 2)
  const son = person(2006, 1, li.name.slice(0, 1))
  const mother = person(1945, 2, li.name.slice(0, 1))
  const daughter = person(2012, 2)
  put(li, ['低保户', '患重特大疾病', 4, '1800', '已建档', '2023-05-18'], [
    [wife.name, '妻', wife.idNo, '良好', '云桥镇超市', '1500元'],
    [son.name, '长子', son.idNo, '健康', '云桥中学', ''],
    [mother.name, '母', mother.idNo, '脑梗后遗症', '', 120],
  ])
  put(wang, ['低保边缘户', '子女上学', 2, '两千元', '已建档', ''], [
    [daughter.name, '女', daughter.idNo, '好', '云桥小学', ''],
  ])
  put(zhao, ['意外致困', '工伤', 1, '0.21万', '已脱困', '2021年3月'], [['', '', '', '', '', '']], '2024.6.30')
  put(qian, ['相对困难', '失业、患病', 2, '', '在档', '2025/1/9'], [
    ['孙小宝', '孩子', '42098220150101', '健康', '', ''],
  ])
  return { rows, merges }
}

/** One line a person, the householder first; told by 与户主关系. */
function perPerson({ person }: Made): string {
  const header = '户号,姓名,与户主关系,身份证号,性别,健康状况,工作单位,月收入,困难类别,致困原因'
  const a = [person(1971, 2), person(1970, 1), person(2005, 2)]
  const b = [person(1980, 1), person(1952, 1)]
  const told = [
    [1, a[0], '户主', '良好', '云桥镇纺织厂', '2300', '低收入家庭', '因病'],
    ['', a[1], '丈夫', '尿毒症', '', '', '', ''],
    ['', a[2], '女儿', '良好', '大学', '', '', ''],
    [2, b[0], '本人', '糖尿病', '云桥镇纺织厂', '一千八', '深度困难职工', '未就业'],
    ['', b[1], '父亲', '残疾', '', '360/月', '', ''],
  ] as const
  const lines = told.map(([no, one, relation, health, unit, income, category, cause]) =>
    [no, one?.name, relation, `\t${one?.idNo}`, one?.sex, health, unit, income, category, cause].join(','),
  )
  return [header, ...lines].join('\r\n')
}

/** Makes people of a birth year whose numbers are right, each once. */
export function makePersonMaker(random: () => number): Made['person'] {
  let serial = 0
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  return (born, sex = 1, surname = pick([...'李王张刘陈杨黄周吴徐'])) => {
    serial += 1
    const month = 1 + Math.floor(random() * 12)
    const day = 1 + Math.floor(random() * 28)
    const order = String(serial * 2 + (sex === 1 ? 101 : 100)).padStart(3, '0')
    const first = `${pick(AREAS)}${born}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${order}`
    const name = surname + pick(sex === 1 ? MEN : WOMEN) + pick(BOTH)
    const mobile = pick(PHONE_PREFIXES) + String(10_000_000 + Math.floor(random() * 89_999_999))
    return { name, idNo: first + idCheckCharacter(first), mobile, sex: sex === 1 ? '男' : '女' }
  }
}

export function toWorkbook({ rows, merges }: Rows): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer) // type `array`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, bytes } of makeHardshipSheets()) writeFileSync(FOLDER + name, bytes)
}
