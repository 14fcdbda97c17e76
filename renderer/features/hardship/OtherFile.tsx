import { Alert, Button } from 'antd'
import type { AppError } from '../../../shared/errors.ts'
import { goTo } from '../../data/session.ts'

interface Props {
  /** The refusal `household_has_file`. */
  error?: AppError
  /** Or the file, where it is known before. */
  file?: { id: string; fileNo: string; name: string }
}

/** 一户一档: the open file that somebody of the household is in already, and the way there. */
export function OtherFile({ error, file }: Props) {
  const details = error?.body.details ?? {}
  const id = file?.id ?? wordOf(details['id'])
  const name = file?.name ?? wordOf(details['name'])
  const fileNo = file?.fileNo ?? (wordOf(details['fileNo']) || wordOf(details['number']))
  return (
    <Alert
      type="warning"
      showIcon
      className="notice"
      title={`这一家已有在办的档案：${name} ${fileNo}。一户一档，请在那一份里办理。`}
      action={
        id !== '' && (
          <Button size="small" type="primary" onClick={() => goTo('hardship', { id })}>
            打开那一份
          </Button>
        )
      }
    />
  )
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
