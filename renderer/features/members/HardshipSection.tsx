import { Button } from 'antd'
import { isClosed } from '../../../shared/domain/hardship/codes.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { HARDSHIP_STATE_LABELS } from '../../text/hardship.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'
import type { SectionProps } from './section.ts'

/** Household files in which this person has any part, and the way to open one. One household, one file. */
export function HardshipSection({ member }: SectionProps) {
  const files = useCall('hardship.ofPerson', { personId: member.id })
  const codes = useCodes()
  const open = (
    <Button type="primary" disabled={member.deletedAt !== null} onClick={() => goTo('hardship-new', { personId: member.id })}>
      建困难档案
    </Button>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>困难职工档案</h2>
        {files.value !== null && files.value.length > 0 && files.value.every(({ state }) => isClosed(state)) && open}
      </div>
      <Ready of={files}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="没有困难职工档案" hint="家里遇到困难的，为职工本人建一份，一户一档；家庭成员归在这一份里。" actions={open} />
          ) : (
            <div className="table-scroll">
              <table className="table">
                <caption className="sr-only">困难职工档案</caption>
                <thead>
                  <tr>
                    <th scope="col">档案编号</th>
                    <th scope="col">建档职工</th>
                    <th scope="col">本人是</th>
                    <th scope="col">状态</th>
                    <th scope="col">困难类别</th>
                    <th scope="col">打开</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((file) => (
                    <tr key={file.id}>
                      <th scope="row" className="digits">
                        {file.fileNo}
                      </th>
                      <td>{file.name}</td>
                      <td>{labelOf(codes, 'family_relation', file.relation)}</td>
                      <td>{HARDSHIP_STATE_LABELS[file.state]}</td>
                      <td>{labelOf(codes, 'hardship_category', file.category)}</td>
                      <td>
                        <Button size="small" onClick={() => goTo('hardship', { id: file.id })}>
                          打开档案
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
    </section>
  )
}
