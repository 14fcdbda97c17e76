import { Button } from 'antd'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { useCodes } from '../../data/codes.ts'
import { KEPT_LABEL } from '../../text/import.ts'
import { CONTRACT_STATE_LABELS, TERM_LABELS } from '../../text/import-labour.ts'
import { sheetLabel, valueText } from './values.ts'

interface Props {
  row: ImportRow
  /** Null where nothing can be corrected any more. */
  onCorrect: ((line: number) => void) | null
}

/** The contracts of an employment in turn, each from a line of the sheet, beside what is on file. */
export function RowContracts({ row, onCorrect }: Props) {
  const codes = useCodes()
  const { contracts, contractsNotInSheet } = row
  return (
    <>
      {contracts.length > 0 && (
        <table className="table row-household">
          <caption>表中列出的合同</caption>
          <thead>
            <tr>
              <th scope="col">表中</th>
              <th scope="col">档案里</th>
            </tr>
          </thead>
          <tbody>
            {contracts.map((contract, i) => (
              <tr key={`${contract.row} ${i}`}>
                <th scope="row">
                  第 {i + 1} 份{contract.contractNo === null ? '' : ` ${contract.contractNo}`}
                  {linesOf(contract).map((words) => (
                    <div key={words}>{words}</div>
                  ))}
                </th>
                <td>
                  {row.personId === null && CONTRACT_STATE_LABELS[contract.state]}
                  {contract.differences.map(({ field, old, kept }) => (
                    <div key={field}>
                      {sheetLabel('labour', field)}：{valueText(codes, field, old, true) || '空'}
                      {kept && <small className="none row-kept">{KEPT_LABEL}</small>}
                    </div>
                  ))}
                  {onCorrect !== null && contract.row !== row.row && (
                    <div className="row-doubt-acts">
                      <Button onClick={() => onCorrect(contract.row)}>更正第 {contract.row} 行</Button>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {contractsNotInSheet.length > 0 && (
        <p className="none">档案里还有、表中没有列的合同：{contractsNotInSheet.join('、')}。导入不会删去。</p>
      )}
    </>
  )
}

type Contract = ImportRow['contracts'][number]

function linesOf({ term, startsOn, endsOn, signedOn, probationEndsOn, note }: Contract): string[] {
  const end = term === 'fixed' || endsOn !== null ? ` 至 ${endsOn ?? '未知'}` : ' 起'
  return [
    TERM_LABELS[term] ?? term,
    `${startsOn ?? '未知'}${end}`,
    ...(signedOn === null ? [] : [`${signedOn} 签订`]),
    ...(probationEndsOn === null ? [] : [`试用期至 ${probationEndsOn}`]),
    ...(note === null ? [] : [note]),
  ]
}
