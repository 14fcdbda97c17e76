import { describe, expect, it } from 'vitest'
import { readMonths, readSpan } from '../../../shared/domain/import/labour-terms.ts'
import {
  readContractTerm, readEmploymentForm, readEndReason, readLedgerState, readSigned, saysUnsigned,
} from '../../../shared/domain/import/labour-words.ts'
import { makeSerialReader } from '../../../shared/domain/import/serial-dates.ts'

const SOURCE = { readSerial: makeSerialReader(false), isDelimited: false }
const NOTHING = { from: null, to: null, months: null, kind: null, isPartial: false }
const [FROM, TO] = ['2023-03-01', '2026-02-28']

const SPANS: [text: string, said: Partial<typeof NOTHING> | object][] = [
  ['2023-03-01至2026-02-28', { from: FROM, to: TO }],
  ['2023.3.1-2026.2.28', { from: FROM, to: TO }],
  ['2023/3/1~2026/2/28', { from: FROM, to: TO }],
  ['2023-03-01-2026-02-28', { from: FROM, to: TO }],
  ['2023年3月1日—2026年2月28日', { from: FROM, to: TO }],
  ['自2023年3月1日起至2026年2月28日止', { from: FROM, to: TO }],
  ['２０２３．３．１－２０２６．２．２８', { from: FROM, to: TO }],
  ['20230301-20260228', { from: FROM, to: TO }],
  ['23.3.1-26.2.28', { from: FROM, to: TO }],
  ['2023.3.1-2026.2.28（三年）', { from: FROM, to: TO, months: 36 }],
  ['2023.3.1起三年', { from: FROM, months: 36 }],
  ['自2023年3月1日起三年', { from: FROM, months: 36 }],
  ['至2026-02-28', { to: TO }],
  ['2023-03-01至今', { from: FROM }],
  ['2023-03-01至无固定期限', { from: FROM, kind: 'open' }],
  ['无固定期限', { kind: 'open' }],
  ['长期', { kind: 'open' }],
  ['以完成一定工作任务为期限', { kind: 'task' }],
  ['三年', { months: 36 }],
  ['三年期限', { months: 36 }],
  ['固定期限2年', { months: 24 }],
  ['2023.3-2026.2', { isPartial: true }],
  ['2023年3月至2026年2月', { isPartial: true }],
  ['2023-02-30至2026-02-28', { to: TO, isPartial: true }],
  ['看合同', { isPartial: true }],
]

const LENGTHS: [text: string, months: number | null, unit?: 'year' | 'month'][] = [
  ['三年', 36], ['3年', 36], ['叁年', 36], ['两年', 24], ['一年半', 18], ['半年', 6], ['36个月', 36], ['三十六个月', 36],
  ['2年6个月', 30], ['1年零6个月', 18], ['一年期', 12], ['3', 36, 'year'], ['3', 3, 'month'], ['3', null], ['90天', null], ['0年', null],
]

describe('the term of a contract in words', () => {
  it.each(SPANS)('%s', (text, said) => {
    expect(readSpan(text, null, SOURCE)).toEqual({ ...NOTHING, ...said })
  })

  it.each(LENGTHS)('%s lasts %s months', (text, months, unit) => {
    expect(readMonths(text, unit ?? null)).toBe(months)
  })
})

describe('words of a ledger', () => {
  it.each([
    ['固定期限', 'fixed'], ['无固定期限', 'open'], ['非固定期限', 'open'], ['以完成一定工作任务为期限', 'task'], ['劳动合同', null],
  ])('%s is the term %s', (text, term) => expect(readContractTerm(text)).toBe(term))

  it.each([
    ['全日制', '1'], ['正式工', '1'], ['非全日制', '2'], ['小时工', '2'], ['劳务派遣', '3'], ['退休返聘', '4'], ['实习生', '5'], ['劳务协议', '6'],
    ['新就业形态', '7'], ['其他', null],
  ])('%s is the form %s', (text, form) => expect(readEmploymentForm(text)).toBe(form))

  it.each([
    ['合同期满', '44-1'], ['到期', '44-1'], ['辞职', '37'], ['个人原因离职', '37'], ['协商解除', '36'], ['达到退休年龄', '44-2'], ['严重违反规章制度', '39'],
    ['裁员', '41'], ['企业注销', '44-5'], ['辞退', null],
  ])('%s is the reason %s', (text, reason) => expect(readEndReason(text)).toBe(reason))

  it.each([
    ['履行中', 'active'], ['在职', 'active'], ['续签', 'active'], ['试用期', 'probation'], ['已到期', 'expired'], ['已解除', 'ended'], ['离职', 'ended'],
    ['未签', 'unsigned'], ['不详', null],
  ])('%s is the state %s', (text, state) => expect(readLedgerState(text)).toBe(state))

  it.each([['口头', true], ['口头协议', true], ['未签', true], ['尚未签订', true], ['没签合同', true], ['拒签', true], ['已签', false], ['未到期', false]])(
    '%s says that nothing is signed: %s', (text, unsigned) => expect(saysUnsigned(text)).toBe(unsigned),
  )

  it.each([['是', true], ['已签订', true], ['否', false], ['未签', false], ['看情况', null]])(
    '%s under 是否签订 is %s', (text, signed) => expect(readSigned(text)).toBe(signed),
  )
})
