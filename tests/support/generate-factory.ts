import type { CellObject } from '@e965/xlsx'
import { makePersonMaker, toWorkbook } from './generate-hardship-sheets.ts'
import { makeRandom } from './generate-people.ts'

export const FACTORY_NAME = '云桥镇金穗食品有限责任公司'
/** Without a contract: one within the year of double pay, one beyond it. */
export const FACTORY_UNSIGNED = 2

type Cell = string | number | CellObject

/**
 * The ledger of a factory of 120 people as of spring 2026: two without a contract, three whose probation is too long, four
 * terms that run out within thirty days and four within sixty, thirty with an open term, the others in their three years.
 */
export function makeFactoryLedger(): { name: string; bytes: Uint8Array } {
  const person = makePersonMaker(makeRandom(20_260_302))
  const top = [
    '序号', '姓 名', '性别', '身份证号码', '部门', '职务/岗位', '入职日期', '合同类型', '合同编号', '合同期限', '', '试用期', '', '签订日期',
    '备注',
  ]
  const below = ['', '', '', '', '', '', '', '', '', '起', '止', '起', '止', '', '']
  const people = Array.from({ length: PEOPLE }, (_, at): Cell[] => {
    const { name, idNo, sex } = person(1974 + (at % 25), at % 5 < 3 ? 2 : 1)
    const [dept = '', post = ''] = PLACES[at % PLACES.length] ?? []
    return [at + 1, name, sex, idNo, dept, post, ...paperOf(at)]
  })
  const rows: Cell[][] = [
    [`${FACTORY_NAME}劳动合同台账`],
    [`填报单位：${FACTORY_NAME}（盖章）`, '', '', '', '', '', '', '', '', '', '填报日期：2026年3月2日'],
    top,
    below,
    ...people,
    ['合计', '', '', '', '', '', '', '', `${PEOPLE}人`],
    ['制表人：李明', '', '', '', '审核人：赵红', '', '', '', '', '', '2026年3月2日'],
  ]
  const merges = ['A1:O1', 'J3:K3', 'L3:M3', ...[...'ABCDEFGHINO'].map((column) => `${column}3:${column}4`)]
  return { name: `${FACTORY_NAME}劳动合同台账.xlsx`, bytes: toWorkbook({ rows, merges }) }
}

const PEOPLE = 120
const PLACES = [
  ['和面车间', '操作工'], ['烘焙车间', '操作工'], ['包装车间', '包装工'], ['仓储部', '保管员'], ['质检部', '质检员'], ['办公室', '文员'],
] as const

/** From the day of hiring to the note. */
function paperOf(at: number): Cell[] {
  const paper = (number: string, from: string, to: string, probation = ''): Cell[] => [
    from, to === OPEN ? OPEN : '固定期限', `JS-${number}-${at + 1}`, from, to, probation === '' ? '' : from, probation, from, '',
  ]
  if (at < FACTORY_UNSIGNED) return [at === 0 ? '2025-06-10' : '2024-09-02', '', '未签', '', '', '', '', '', '']
  if (at < 5) return paper('2025', '2025-10-01', '2026-09-30', '2026-03-31')
  if (at < 9) return paper('2023', '2023-03-21', '2026-03-20')
  if (at < 13) return paper('2023', '2023-04-21', '2026-04-20')
  if (at < 43) return paper('2016', '2016-05-03', OPEN)
  return paper('2024', '2024-07-01', '2027-06-30', '2024-08-31')
}

const OPEN = '无固定期限'
