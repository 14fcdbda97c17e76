import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState, type ComponentType, type ReactNode } from 'react'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'

export interface RowColumn<R> {
  title: string
  render: (row: R) => ReactNode
  /** Amounts stand at the right. */
  money?: boolean
}

/** What the dialog of a row is given; null for a new one. */
export interface RowDialogProps<R> {
  file: HardshipFile
  row: R | null
  onClose: () => void
}

interface Props<R> {
  title: string
  /** What one row is called: 收入. */
  noun: string
  rows: readonly R[]
  /** The first names the row. */
  columns: readonly RowColumn<R>[]
  /** Says a row for the buttons of screen readers: 王芳的工资. */
  nameOf: (row: R) => string
  hint: string
  /** Under the table: totals. */
  foot?: ReactNode
  /** A word under the table. */
  note?: string
  remove: (row: R) => Promise<HardshipFile>
  file: HardshipFile
  dialog: ComponentType<RowDialogProps<R>>
  /** A row that must stay, such as the worker. */
  stays?: (row: R) => boolean
}

/** Rows of one kind of a file: a table with totals, each row typed in a dialog. */
export function RowsCard<R extends { id: string }>(props: Props<R>) {
  const { title, noun, rows, columns, nameOf, hint, foot, note, remove, file, dialog: Dialog, stays } = props
  const disabled = isFrozen(file)
  const [open, setOpen] = useState<R | 'new' | null>(null)
  const { attempt, done } = useMessages()
  const addButton = useRef<HTMLButtonElement>(null)
  const drop = async (row: R): Promise<void> => {
    const saved = await attempt(() => remove(row))
    if (saved === null) return
    // The button that had the focus is gone.
    addButton.current?.focus()
    done(`已删除${nameOf(row)}，按 Ctrl+Z 可以撤销`)
  }
  const add = (
    <Button ref={addButton} icon={<PlusOutlined aria-hidden />} disabled={disabled} onClick={() => setOpen('new')}>
      添加{noun}
    </Button>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>{title}</h2>
        {rows.length > 0 && add}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={`还没有${noun}`} hint={hint} actions={add} />
      ) : (
        <div className="table-scroll">
          <table className="table rows-table">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.title} scope="col" className={column.money === true ? 'money' : undefined}>
                    {column.title}
                  </th>
                ))}
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map((column, index) =>
                    index === 0 ? (
                      <th key={column.title} scope="row">
                        {column.render(row)}
                      </th>
                    ) : (
                      <td key={column.title} className={column.money === true ? 'money digits' : undefined}>
                        {column.render(row)}
                      </td>
                    ),
                  )}
                  <td className="row-acts">
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={`修改${nameOf(row)}`}
                      title="修改"
                      disabled={disabled}
                      onClick={() => setOpen(row)}
                    />
                    {stays?.(row) !== true && (
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={`删除${nameOf(row)}`}
                        title="删除"
                        disabled={disabled}
                        onClick={() => void drop(row)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
            {foot !== undefined && <tfoot>{foot}</tfoot>}
          </table>
        </div>
      )}
      {note !== undefined && rows.length > 0 && <p className="file-note">{note}</p>}
      {open !== null && <Dialog file={file} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** Nothing of a file that is gone may be changed. */
export function isFrozen(file: HardshipFile): boolean {
  return file.deletedAt !== null || file.destroyedOn !== null
}
