import { Alert, Button } from 'antd'
import type { AppError } from '../../shared/errors.ts'
import { sentenceOf } from '../text/errors.ts'

/** A reading failed: what happened, what to do, and 重试. */
export function FailedState({ error, retry }: { error: AppError; retry?: () => void }) {
  return (
    <Alert
      type="error"
      showIcon
      title={sentenceOf(error)}
      {...(retry === undefined ? {} : { action: <Button onClick={retry}>重试</Button> })}
    />
  )
}
