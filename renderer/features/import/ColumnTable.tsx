import { Button, Select } from 'antd'
import type { Preview } from '../../../shared/contract/import.ts'
import type { ImportSubject } from '../../text/import-hardship.ts'
import { fieldChoices, maskSample, sheetLabel } from './values.ts'

type SheetColumn = Preview['columns'][number]

interface Props {
  subject: ImportSubject
  columns: readonly SheetColumn[]
  onChange: (columns: Record<string, string | null>) => void
}

const LEFT_OUT = 'none'

/** The sender's columns, and the field that each goes to. */
export function ColumnTable({ subject, columns, onChange }: Props) {
  const taken = new Map(columns.map((column) => [column.field, column.letter]))
  const choices = [{ value: LEFT_OUT, label: '不导入' }, ...fieldChoices(subject)]
  const choose = (letter: string, choice: string): void => {
    const field = choice === LEFT_OUT ? null : choice
    // A field has one column: the one that had it is left out.
    const before = field === null ? undefined : taken.get(field)
    onChange({ ...(before === undefined || before === letter ? {} : { [before]: null }), [letter]: field })
  }
  return (
    <div className="table-scroll">
      <table className="table column-table">
        <caption className="sr-only">表中的列和存入的栏目</caption>
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">表头</th>
            <th scope="col">前几行</th>
            <th scope="col">存入栏目</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.letter} className={column.field === null ? 'column-out' : ''}>
              <td className="digits">{column.letter}</td>
              <th scope="row">{column.header === '' ? <span className="none">（空）</span> : column.header}</th>
              <td className="column-samples">{column.samples.slice(0, 3).map(maskSample).join('、')}</td>
              <td className="column-field">
                <Select
                  aria-label={`${column.letter} 列“${column.header}”存入`}
                  value={column.field ?? LEFT_OUT}
                  options={choices}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(choice) => choose(column.letter, choice)}
                />
                {column.field === null && column.suggested !== null && (
                  <Button type="link" onClick={() => choose(column.letter, column.suggested ?? LEFT_OUT)}>
                    像“{sheetLabel(subject, column.suggested)}”，采用
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
