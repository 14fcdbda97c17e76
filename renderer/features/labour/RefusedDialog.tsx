import { Button, Modal } from 'antd'
import { sentenceOf } from '../../text/errors.ts'
import type { Refused } from './renew-values.ts'

/** Who was not renewed, and why. */
export function RefusedDialog({ refused, onClose }: { refused: Refused; onClose: () => void }) {
  return (
    <Modal open title={`${refused.length} 人没有续订`} onCancel={onClose} footer={<Button onClick={onClose}>知道了</Button>}>
      <ul className="refused" tabIndex={0} aria-label="没有续订的人">
        {refused.map(({ id, name, error }) => (
          <li key={id}>
            <b>{name}</b>：{sentenceOf({ body: error })}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
