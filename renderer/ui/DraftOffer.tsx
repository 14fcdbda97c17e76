import { Alert, Button } from 'antd'
import './forms.css'

interface Props {
  /** What the draft is about: a name, or the fields that were touched. */
  what?: string
  onTake: () => void
  onDrop: () => void
}

/** Something was typed here earlier and not saved. */
export function DraftOffer({ what, onTake, onDrop }: Props) {
  return (
    <Alert
      type="info"
      showIcon
      title={`有上次没保存的内容${what === undefined ? '' : `：${what}`}`}
      action={
        <span className="alert-acts">
          <Button size="small" type="primary" onClick={onTake}>
            接着填
          </Button>
          <Button size="small" onClick={onDrop}>
            不要了
          </Button>
        </span>
      }
    />
  )
}
