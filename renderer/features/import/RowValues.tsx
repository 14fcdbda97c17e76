import type { ImportRow } from '../../../shared/contract/import.ts'
import { MEMBER_FIELDS } from '../../../shared/domain/import/hardship-fields.ts'
import { CONTRACT_FIELDS } from '../../../shared/domain/import/labour-fields.ts'
import type { Output } from '../../bridge.ts'
import type { CodeLists } from '../../data/codes.ts'
import type { Loaded } from '../../data/use-call.ts'
import { keptWords, type ImportSubject } from '../../text/import-hardship.ts'
import { maskSample, sheetFields, sheetLabel, valueText } from './values.ts'

type RowTexts = Output<'import.rowTexts'>

interface Props {
  subject: ImportSubject
  row: ImportRow
  texts: Loaded<RowTexts>
  codes: CodeLists
  full: boolean
}

/** What stands in the sender's cells, what was read out of it, and what the register says where it differs. */
export function RowValues({ subject, row, texts, codes, full }: Props) {
  const said = (field: string): string => textOf(texts.value, field, full)
  const left = row.contracts.length > 1 ? OF_SEVERAL : OF_MEMBERS
  const filled = sheetFields(subject).filter(
    (field) => !left.has(field) && (valueText(codes, field, row.values[field], full) !== '' || said(field) !== ''),
  )
  const differs = row.differences.length > 0
  return (
    <>
      <table className="table row-values">
        <caption className="sr-only">这一行的内容</caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {texts.state !== 'failed' && <th scope="col">{left === OF_SEVERAL ? `第 ${row.row} 行原文` : '表中原文'}</th>}
            <th scope="col">读作</th>
            {differs && <th scope="col">档案里</th>}
          </tr>
        </thead>
        <tbody>
          {filled.map((field) => {
            const difference = row.differences.find((one) => one.field === field)
            return (
              <tr key={field} className={difference === undefined || difference.kept ? '' : 'row-differs'}>
                <th scope="row">{sheetLabel(subject, field)}</th>
                {texts.state !== 'failed' && (
                  <td className="row-text">{texts.state === 'loading' ? '…' : said(field) || <span className="none">空</span>}</td>
                )}
                <td>{readText(codes, row, field, full) || <span className="none">读不出</span>}</td>
                {differs && (
                  <td>
                    {difference === undefined ? '' : valueText(codes, field, difference.old, full) || '空'}
                    {difference?.kept === true && <small className="none row-kept">{keptWords(subject)}</small>}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {texts.state === 'failed' && <p className="none">原件里的原文这次读不出来，可以在“更多”里保存原件来看。</p>}
    </>
  )
}

/** The others of a household have a table of their own; so have several contracts. */
const OF_MEMBERS: ReadonlySet<string> = new Set(MEMBER_FIELDS)
const OF_SEVERAL: ReadonlySet<string> = new Set([...MEMBER_FIELDS, ...CONTRACT_FIELDS])

/** Columns of a ledger that become part of something else are read where that stands. */
function readText(codes: CodeLists, row: ImportRow, field: string, full: boolean): string {
  const own = valueText(codes, field, row.values[field], full)
  if (own !== '') return own
  const { values, contracts } = row
  if (field === 'term' && contracts.length > 0) {
    const [from, to] = [values['startsOn'], values['endsOn']].map((one) => String(one ?? ''))
    return values['contractType'] === 'fixed' || to !== '' ? `${from} 至 ${to}` : `${from} 起`
  }
  if (field === 'probationTo') return String(values['probation'] ?? '')
  if (field === 'agencyName') return String(values['unitName'] ?? '')
  if (field === 'signed') return contracts.length > 0 ? '是' : '否'
  if (field === 'state') return '由程序按日期算'
  return PARTS.has(field) ? '见合同和备注' : ''
}

const PARTS: ReadonlySet<string> = new Set(['firstSignedOn', 'renewedOn', 'probationFrom'])

/** Two columns may be read as one field; numbers are masked as everywhere. */
function textOf(texts: RowTexts | null, field: string, full: boolean): string {
  const own = texts?.cells.filter((cell) => cell.field === field && cell.text.trim() !== '') ?? []
  return own.map(({ text }) => (full ? text : maskSample(text))).join(' / ')
}
