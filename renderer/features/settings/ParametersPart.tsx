import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Parameter } from '../../../shared/contract/settings.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { ParameterDialog } from './ParameterDialog.tsx'

/** Local parameters (政策参数): each value holds from a day on and names the document it comes from. */
export function ParametersPart() {
  const parameters = useCall('parameters.list')
  const [adding, setAdding] = useState(false)
  return (
    <section className="card" aria-labelledby="parameters-title">
      <h2 id="parameters-title">地方参数</h2>
      <p className="part-lead">
        各地标准不同、逐年调整的数，例如低保标准、最低工资。新标准另加一行，写明施行日期和文号；旧的留着，以前的计算不受影响。
      </p>
      <Ready of={parameters}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title="还没有地方参数"
              hint="会员管理用不到它；建困难职工档案之前，请先按县里的文件填低保标准。"
              actions={<AddButton onClick={() => setAdding(true)} />}
            />
          ) : (
            <>
              <ParameterTable rows={rows} />
              <div className="form-buttons">
                <AddButton onClick={() => setAdding(true)} />
              </div>
            </>
          )
        }
      </Ready>
      <ParameterDialog open={adding} onClose={() => setAdding(false)} />
    </section>
  )
}

function AddButton({ onClick }: { onClick: () => void }) {
  return (
    <Button icon={<PlusOutlined aria-hidden />} onClick={onClick}>
      新增参数
    </Button>
  )
}

function ParameterTable({ rows }: { rows: readonly Parameter[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">地方参数</caption>
        <thead>
          <tr>
            <th scope="col">参数</th>
            <th scope="col">数值</th>
            <th scope="col">施行日期</th>
            <th scope="col">文号</th>
            <th scope="col">备注</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="digits">{typeof row.value === 'boolean' ? (row.value ? '是' : '否') : row.value}</td>
              <td className="digits">{row.validFrom}</td>
              <td>{row.documentNo ?? <span className="none">未填</span>}</td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
