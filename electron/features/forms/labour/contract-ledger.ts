import type { Employment } from '../../../../shared/contract/labour-records.ts'
import { inWords, join } from '../cells.ts'
import type { PaperOffice, PaperPerson, PaperWords } from '../data.ts'
import { column, type ListSheet } from '../lists/list-sheet.ts'
import { flagWords, statusWord, TERM_WORDS, UNSIGNED } from './words.ts'

export interface ListedEmployment {
  readonly employment: Employment
  /** Numbers in full or masked by whoever gathers. */
  readonly person: PaperPerson
}

interface Facts {
  readonly office: PaperOffice
  readonly words: PaperWords
}

/** 劳动合同台账: one line an employment with its contract in force or last; pay and health are not on it. */
export function listContractLedger(listed: readonly ListedEmployment[], { office, words }: Facts): ListSheet {
  const signed = listed.filter(({ employment }) => employment.status.startsWith('signed')).length
  const missing = listed.filter(({ employment }) => UNSIGNED.includes(employment.status)).length
  return {
    title: `${office.unionName}劳动合同台账`,
    subline: { left: '填报单位（盖章）：', middle: `截止日期：${inWords(office.today)}`, right: '单位：人' },
    columns: [
      column('序号', 10), column('姓名', 38), column('性别', 9), column('身份证号', 36), column('部门/岗位', 28),
      column('用工形式', 18), column('用工之日', 21), column('合同编号', 22), column('合同类型', 20),
      column('首次签订', 21), column('第几次', 10), column('合同期限', 40), column('试用期至', 21), column('合同状态', 26),
      column('备注', 26, 'left'),
    ],
    lines: listed.map(({ employment, person }, at) => ({
      group: employment.unitName,
      cells: [
        String(at + 1), employment.name, words.labelOf('sex', employment.sex), person.idNo,
        join([employment.dept, employment.post], '/'), words.labelOf('employment_form', employment.form),
        employment.hiredOn, ...contractCells(employment), statusWord(employment.status, words), noteOf(employment, words),
      ],
    })),
    totalsLine: `合计 ${listed.length} 人，已签 ${signed} 人，未签、期满未续和资料不足 ${missing} 人`,
    notes: [],
    signatures: ['工会主席（签字）：', '审核人：', '填表人：', '填表日期：'],
    orientation: 'landscape',
  }
}

function contractCells({ contracts }: Employment): (string | null)[] {
  const [first] = contracts
  const last = contracts.at(-1)
  if (first === undefined || last === undefined) return [null, null, null, null, null, null]
  const end = last.extendedTo ?? last.endsOn
  const period = last.term === 'open' && last.startsOn !== null ? `${last.startsOn} 起` : join([last.startsOn, end], ' 至 ')
  return [
    last.contractNo, TERM_WORDS[last.term], first.signedOn ?? first.startsOn, String(contracts.length), period,
    last.probationEndsOn,
  ]
}

function noteOf(employment: Employment, words: PaperWords): string | null {
  const { endedOn, endReason } = { endedOn: employment.endedOn, endReason: employment.fields.endReason }
  const ended = endedOn === null ? null : `${endedOn} ${words.labelOf('contract_end_reason', endReason) ?? '离职'}`
  const agency = employment.userUnitName === null ? null : `派遣至${employment.userUnitName}`
  const flags = flagWords(employment, words)
  return join([ended, agency, flags, employment.checkWhy === null ? null : '待核'], '；')
}
