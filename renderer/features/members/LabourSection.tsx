import { Button } from 'antd'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { FLAG_LABELS, STATUS_LABELS } from '../../text/labour.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { Ready } from '../../ui/Ready.tsx'
import type { SectionProps } from './section.ts'

/** The person's employments, newest first, each with where it stands today. */
export function LabourSection({ member }: SectionProps) {
  const employments = useCall('employments.ofPerson', { personId: member.id })
  const codes = useCodes()
  const add = (
    <Button disabled={member.deletedAt !== null} onClick={() => goTo('employment-new', { personId: member.id })}>
      登记用工
    </Button>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>劳动合同</h2>
        {employments.value !== null && employments.value.length > 0 && add}
      </div>
      <Ready of={employments}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有登记用工" hint="登记在哪个单位、从哪天上班、签了哪几份合同，就能看到今天法律怎么说。" actions={add} />
          ) : (
            <div className="table-scroll">
              <table className="table">
                <caption className="sr-only">用工和劳动合同</caption>
                <thead>
                  <tr>
                    <th scope="col">用人单位</th>
                    <th scope="col">用工形式</th>
                    <th scope="col">用工之日</th>
                    <th scope="col">合同</th>
                    <th scope="col">合同状态</th>
                    <th scope="col">情形</th>
                    <th scope="col">打开</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">{row.unitName}</th>
                      <td>{labelOf(codes, 'employment_form', row.form)}</td>
                      <td className="digits">{row.hiredOn ?? <span className="none">未填</span>}</td>
                      <td>{row.contracts.length === 0 ? '没有' : `${row.contracts.length} 份`}</td>
                      <td>
                        <LevelTag level={row.level}>{STATUS_LABELS[row.status]}</LevelTag>
                      </td>
                      <td>{row.flags.map((flag) => FLAG_LABELS[flag]).join('；')}</td>
                      <td>
                        <Button size="small" onClick={() => goTo('employment', { id: row.id })}>
                          打开
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
