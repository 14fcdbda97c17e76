import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { fieldLabel } from '../../text/fields.ts'

/** 合格, or how many of the fields the county counts by are missing; which ones on hover and for screen readers. */
export function QualifiedMark({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) {
    return (
      <span className="mark-good">
        <CheckCircleOutlined aria-hidden /> 合格
      </span>
    )
  }
  const names = missing.map(fieldLabel).join('、')
  return (
    <Tooltip title={`缺：${names}`}>
      <span className="mark-lacking">
        <ExclamationCircleOutlined aria-hidden /> 缺 {missing.length} 项<span className="sr-only">：{names}</span>
      </span>
    </Tooltip>
  )
}
