import { UsbOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { ageWords } from '../../text/backups.ts'
import { reasonSentence } from '../../text/errors.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Tag } from '../../ui/Tag.tsx'

const DAYS = ['1', '3', '7', '14', '30'].map((value) => ({ value, label: `${value} 天` }))

/** 第二处: a stick or another drive, so that the laptop may be lost. */
export function PlacePart({ overview }: { overview: Output<'backups.overview'> }) {
  const { place, remindAfterDays } = overview
  const { attempt, done } = useMessages()
  const [busy, setBusy] = useState(false)
  const copy = async (name: 'backups.choosePlace' | 'backups.copyToPlace'): Promise<void> => {
    setBusy(true)
    const copied = await attempt(() => call(name))
    if (copied !== null) done('已写到第二处，并重新读出核对一致。可以拔出')
    setBusy(false)
  }
  return (
    <section className="card" aria-labelledby="backup-place">
      <h2 id="backup-place">第二处（U 盘或另一块盘）</h2>
      {place === null ? (
        <p className="part-lead">电脑丢了、坏了，要靠另一个地方的备份。插上 U 盘，选一个文件夹；以后插着它就会自动写一份。</p>
      ) : (
        <dl className="facts">
          <dt>位置</dt>
          <dd className="backup-path">
            {place.folder} {!place.present && <Tag tone="plain">没有插上</Tag>}
          </dd>
          <dt>最近一份</dt>
          <dd>
            <Tag tone={place.overdue ? 'late' : 'good'}>{ageWords(place.days)}</Tag>
            {place.overdue && <span> 该插上 U 盘备份了</span>}
          </dd>
        </dl>
      )}
      {place !== null && place.failure !== null && (
        <p className="backup-trouble" role="alert">
          <b>没有写成：</b>
          {reasonSentence(place.failure.reason) ?? '原因不明，请再试一次。'}
        </p>
      )}
      <div className="form-buttons">
        {place !== null && (
          <Button type="primary" icon={<UsbOutlined aria-hidden />} disabled={!place.present} loading={busy} onClick={() => void copy('backups.copyToPlace')}>
            写到第二处
          </Button>
        )}
        <Button type={place === null ? 'primary' : 'default'} loading={busy && place === null} onClick={() => void copy('backups.choosePlace')}>
          {place === null ? '选择位置' : '换一个位置'}
        </Button>
        {place !== null && (
          <Button type="text" onClick={() => void attempt(() => call('backups.forgetPlace'))}>
            不再使用
          </Button>
        )}
      </div>
      {place !== null && (
        <div className="backup-remind">
          <ChoiceField
            label="多久没写就提醒"
            fixed
            choices={DAYS}
            value={String(remindAfterDays)}
            onChange={(value) => void attempt(() => call('backups.remindAfter', { days: Number(value ?? remindAfterDays) }))}
          />
        </div>
      )}
    </section>
  )
}
