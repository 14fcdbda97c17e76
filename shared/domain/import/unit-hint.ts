import { toHalfWidth } from '../identity/clean.ts'
import { cleanText, dropWhiteSpace } from './clean.ts'
import type { HeaderBlock } from './header.ts'
import type { Sheet } from './sheet.ts'

/** The unit named in the lines above the header: behind a label, else at the beginning of the title. */
export function findUnitHint(sheet: Sheet, header: HeaderBlock): string | null {
  const texts: string[] = []
  for (let row = 0; row < header.top; row++) {
    for (const cell of sheet.rows[row] ?? []) if (cell?.kind === 'text') texts.push(cleanText(cell.text))
  }
  for (const find of [findLabelled, findInTitle]) {
    for (const text of texts) {
      const unit = find(text)
      if (unit !== null) return unit
    }
  }
  return null
}

const LABEL =
  /(?:填报单位|填表单位|报送单位|申报单位|上报单位|单位名称|工作单位|企业名称|公司名称|单位)\s*(?:\((?:盖章|公章|签章)\))?\s*:\s*(\S+)/
/** 单位：人 is the unit of counting. */
const COUNTED_IN = /^(?:人|名|个|元|万元|人次)$/
const STAMP = /(?:\((?:盖章|公章|签章)\)|_+)$/
const UNIT_ENDING =
  /(?:公司|集团|厂|店|行|社|院|校|学校|中学|小学|幼儿园|超市|酒店|宾馆|饭店|中心|所|站|局|部|合作社|商行|门市|工厂|基地|矿)$/
const LIST_WORD =
  /(?:基层)?(?:联合)?(?:工会)?(?:委员会)?(?:会员|职工|员工|入会|人员|女职工|农民工|劳动|用工|合同|签订|情况|管理)*(?:花名册|名册|名单|登记册|登记表|信息表|会员表|一览表|统计表|汇总表|台账|台帐|明细表|情况表)/

function findLabelled(text: string): string | null {
  const unit = LABEL.exec(toHalfWidth(text))?.[1]?.replace(STAMP, '') ?? ''
  if (unit.length < 2 || COUNTED_IN.test(unit)) return null
  // As typed: the comparison was half-width, the name keeps its own brackets.
  return restore(text, unit)
}

function findInTitle(text: string): string | null {
  const title = dropWhiteSpace(text)
  const list = LIST_WORD.exec(title)
  if (list === null) return null
  const unit = title.slice(0, list.index).replace(/^\d{4}年?度?/, '')
  return unit.length > 2 && UNIT_ENDING.test(unit) ? unit : null
}

/** Half-width and full-width text have the same length, so the place of the one is the place of the other. */
function restore(text: string, found: string): string {
  const at = toHalfWidth(text).indexOf(found)
  return text.slice(at, at + found.length)
}
