import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { instantText } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { paperLabel } from '../../text/forms.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { isComposing } from '../../ui/keys.ts'
import { Ready } from '../../ui/Ready.tsx'

interface Props {
  onOpen: (snapshotNo: string) => void
  onClose: () => void
}

/** 打印记录: what went to paper or into a workbook; the number in the foot of a sheet brings back its very rows. */
export function Papers({ onOpen, onClose }: Props) {
  const papers = useCall('roster.papers')
  const [number, setNumber] = useState('')
  const look = (): void => {
    if (number.trim() !== '') onOpen(number.trim())
  }
  return (
    <Modal open title="打印记录" width="52rem" footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
      <Field label="凭证号" help="印在每页左下角，例如 20260302-7F3A9C">
        {(control) => (
          <span className="paper-look">
            <Input
              {...control}
              className="digits"
              maxLength={40}
              autoComplete="off"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && look()}
            />
            <Button disabled={number.trim() === ''} onClick={look}>
              调出
            </Button>
          </span>
        )}
      </Field>
      <Ready of={papers}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有打印过" hint="打印、保存 PDF 或导出 Excel 以后，这里留一条记录。" />
          ) : (
            <div className="paper-list">
              <table className="table">
                <caption className="sr-only">打印记录</caption>
                <thead>
                  <tr>
                    <th scope="col">时间</th>
                    <th scope="col">凭证号</th>
                    <th scope="col">名单</th>
                    <th scope="col">人数</th>
                    <th scope="col">号码</th>
                    <th scope="col">操作</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((paper) => (
                    <tr key={paper.snapshotNo}>
                      <td className="digits">{instantText(paper.createdAt)}</td>
                      <th scope="row" className="digits">
                        {paper.snapshotNo}
                      </th>
                      <td>
                        {paperLabel(paper.preset)}
                        {paper.kind === 'workbook' && '（Excel）'}
                      </td>
                      <td className="digits">{paper.count}</td>
                      <td>{paper.masked ? '遮盖' : `完整：${paper.why ?? ''}`}</td>
                      <td>
                        <Button aria-label={`调出 ${paper.snapshotNo}`} onClick={() => onOpen(paper.snapshotNo)}>
                          调出
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Ready>
    </Modal>
  )
}
