import { Button } from 'antd'
import { today } from './data/clock.ts'
import { goTo } from './data/session.ts'
import { useCall } from './data/use-call.ts'
import { ageWords, dayWords, whenWords } from './text/backups.ts'
import { reasonSentence } from './text/errors.ts'

/** In the status bar: the last backup, the last proven restore, the stick. Leads to 备份. */
export function BackupStatus() {
  const { value } = useCall('backups.overview')
  if (value === null) return null
  const { last, provenOn, place, failure } = value
  const words = [
    failure === null ? `备份 ${last === null ? '还没有' : whenWords(last.takenWhen, today())}` : '备份失败',
    `试恢复 ${provenOn === null ? '还没有' : dayWords(provenOn, today())}`,
    place === null ? 'U盘 未设' : `U盘 ${ageWords(place.days)}`,
  ]
  const worried = failure !== null || place?.overdue === true
  return (
    <button type="button" className={worried ? 'status-link warn-text' : 'status-link'} onClick={() => goTo('backups')}>
      {worried && '⚠ '}
      {words.join(' · ')}
    </button>
  )
}

/** Over every screen, until a backup succeeds. */
export function BackupAlarm() {
  const { value } = useCall('backups.overview')
  if (value === null) return null
  const { failure, rehearsalFailure } = value
  const shown = failure ?? rehearsalFailure
  if (shown === null) return null
  return (
    <div className="alarm" role="alert">
      <span>
        <b>{failure === null ? '试恢复没有通过。' : '备份没有成功。'}</b>
        {reasonSentence(shown.reason) ?? '原因不明，请再试一次。'}
      </span>
      <Button size="small" onClick={() => goTo('backups')}>
        去看看
      </Button>
    </div>
  )
}
