import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Parameter } from '../../../shared/contract/settings.ts'
import { findParameter, parameterOn, PARAMETER_SUBJECTS, PARAMETERS, type ParameterRule } from '../../../shared/domain/parameters.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { parameterLabel, SUBJECT_LABELS } from '../../text/parameters.ts'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { ParameterDialog } from './ParameterDialog.tsx'
import { OwnParameterTable, ParameterTable } from './ParameterTable.tsx'
import './settings.css'

/** Local parameters (政策参数): each value holds from a day on and names the document it comes from. */
export function ParametersPart() {
  const parameters = useCall('parameters.list')
  return (
    <section className="card" aria-labelledby="parameters-title">
      <h2 id="parameters-title">地方参数</h2>
      <p className="part-lead">
        各地标准不同、逐年调整的数。没有填的按“默认”算；“未定”的没有全国统一的数，用到之前请按县里的文件填写。新标准另加一行，写明施行日期和文号；旧的留着，以前的计算不受影响。
      </p>
      <Ready of={parameters}>{(rows) => <ParameterLists rows={rows} />}</Ready>
    </section>
  )
}

type Asked = ParameterRule | 'own' | null

function ParameterLists({ rows }: { rows: readonly Parameter[] }) {
  const [asked, setAsked] = useState<Asked>(null)
  const { attempt, done } = useMessages()
  const remove = async (row: Parameter): Promise<void> => {
    const removed = await attempt(() => call('parameters.remove', { id: row.id }))
    if (removed !== null) done(`已删除“${parameterLabel(row.name)}”的一行，按 Ctrl+Z 可以撤销`)
  }
  const own = rows.filter(({ name }) => findParameter(name) === null)
  return (
    <>
      {PARAMETER_SUBJECTS.map((subject) => (
        <ParameterTable
          key={subject}
          caption={SUBJECT_LABELS[subject]}
          rules={PARAMETERS.filter((rule) => rule.subject === subject)}
          rows={rows}
          today={today()}
          onChange={setAsked}
          onRemove={(row) => void remove(row)}
        />
      ))}
      {own.length > 0 && <OwnParameterTable rows={own} onRemove={(row) => void remove(row)} />}
      <div className="form-buttons">
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAsked('own')}>
          新增参数
        </Button>
      </div>
      {asked !== null && (
        <ParameterDialog
          rule={asked === 'own' ? null : asked}
          value={asked === 'own' ? null : parameterOn(rows, asked, today())}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
