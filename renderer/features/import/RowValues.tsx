import type { ImportRow } from '../../../shared/contract/import.ts'
import { MEMBER_FIELDS } from '../../../shared/domain/import/hardship-fields.ts'
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
  const filled = sheetFields(subject).filter(
    (field) => !ofMembers.has(field) && (valueText(codes, field, row.values[field], full) !== '' || said(field) !== ''),
  )
  const differs = row.differences.length > 0
  return (
    <>
      <table className="table row-values">
        <caption className="sr-only">这一行的内容</caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {texts.state !== 'failed' && <th scope="col">表中原文</th>}
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
                <td>{valueText(codes, field, row.values[field], full) || <span className="none">读不出</span>}</td>
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

/** The others of a household have a table of their own. */
const ofMembers: ReadonlySet<string> = new Set(MEMBER_FIELDS)

/** Two columns may be read as one field; numbers are masked as everywhere. */
function textOf(texts: RowTexts | null, field: string, full: boolean): string {
  const own = texts?.cells.filter((cell) => cell.field === field && cell.text.trim() !== '') ?? []
  return own.map(({ text }) => (full ? text : maskSample(text))).join(' / ')
}
