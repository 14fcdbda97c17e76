import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { call } from '../../bridge.ts'
import { EVENT_KIND_LABELS } from '../../text/labour.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { EventDialog } from './EventDialog.tsx'
import { eventDays } from './event-words.ts'
import type { SectionProps } from './section.ts'

type Event = Employment['events'][number]

/** What extends the contract by law or protects the worker. */
export function EventsSection({ employment }: SectionProps) {
  const { events } = employment
  const frozen = employment.deletedAt !== null
  const [open, setOpen] = useState<Event | 'new' | null>(null)
  const { attempt, done } = useMessages()
  const addButton = useRef<HTMLButtonElement>(null)
  const remove = async (event: Event): Promise<void> => {
    const { id, revision } = employment
    const rest = events.filter((each) => each.id !== event.id)
    const saved = await attempt(() => call('employments.change', { id, revision, events: rest }))
    if (saved === null) return
    // The button that had the focus is gone.
    addButton.current?.focus()
    done(`已删除“${EVENT_KIND_LABELS[event.kind]}”，按 Ctrl+Z 可以撤销`)
  }
  const add = (
    <Button ref={addButton} icon={<PlusOutlined aria-hidden />} disabled={frozen} onClick={() => setOpen('new')}>
      添加情形
    </Button>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>续延和保护</h2>
        {events.length > 0 && add}
      </div>
      {events.length === 0 ? (
        <EmptyState
          title="没有续延或保护的情形"
          hint="孕期、产期、哺乳期，医疗期，工伤，工会干部任职，服务期，集体协商代表，以及职工不签的，记在这里。"
          actions={add}
        />
      ) : (
        <div className="table-scroll">
          <table className="table">
            <caption className="sr-only">续延和保护</caption>
            <thead>
              <tr>
                <th scope="col">情形</th>
                <th scope="col">日期和要点</th>
                <th scope="col">备注</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr key={event.id}>
                  <th scope="row">{EVENT_KIND_LABELS[event.kind]}</th>
                  <td className="digits">{eventDays(event)}</td>
                  <td>{event.note}</td>
                  <td className="row-buttons">
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={`修改${EVENT_KIND_LABELS[event.kind]}`}
                      title="修改"
                      disabled={frozen}
                      onClick={() => setOpen(event)}
                    />
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`删除${EVENT_KIND_LABELS[event.kind]}`}
                      title="删除"
                      disabled={frozen}
                      onClick={() => void remove(event)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="labour-note">健康和生育情况只在这里显示，不进列表、打印和操作日志。</p>
      {open !== null && <EventDialog employment={employment} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}
