import { Button } from 'antd'
import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { EVENT_WORDS, eventLabel, isEventType, stateLabel } from '../../text/events.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EVENT_FORMS, NOT_BY_HAND } from './event-forms.ts'
import { EventDialog } from './EventDialog.tsx'
import { eventFacts } from './event-facts.ts'
import { Fact } from './MemberHeader.tsx'
import type { SectionProps } from './section.ts'

/** The membership as it stands, what may happen to it next, and all that has happened, newest first. */
export function MembershipSection({ member, wanted }: SectionProps) {
  const codes = useCodes()
  const [recording, setRecording] = useState<MembershipEventType | null>(null)
  const allowed = member.allowedEvents.filter(isEventType).filter((type) => !NOT_BY_HAND.includes(type))
  // A wish for the joining day opens the dialog that registers it, until it was closed after it.
  const [servedTurn, setServedTurn] = useState(0)
  const asked = wanted !== null && wanted.field === 'joinedOn' && wanted.turn > servedTurn && allowed.includes('join')
  const open = recording ?? (asked ? 'join' : null)
  const close = (): void => {
    setRecording(null)
    setServedTurn(wanted?.turn ?? 0)
  }
  return (
    <>
      <section className="card">
        <h2>现在的会籍</h2>
        <dl className="facts">
          <Fact label="会籍状态">{stateLabel(member.memberState)}</Fact>
          <Fact label="状态起始日期">{member.stateSince}</Fact>
          <Fact label="入会申请日期">{member.appliedOn}</Fact>
          <Fact label="入会日期">{member.joinedOn}</Fact>
          <Fact label="入会方式">{labelOf(codes, 'member_join_channel', member.joinChannel)}</Fact>
          <Fact label="所属基层工会" wide>
            {member.unionName}
          </Fact>
        </dl>
        <Acts allowed={allowed} onRecord={setRecording} />
      </section>
      <section className="card">
        <h2>会籍变动</h2>
        <Timeline member={member} />
      </section>
      {open !== null && <EventDialog member={member} type={open} onClose={close} />}
    </>
  )
}

function Acts({ allowed, onRecord }: { allowed: readonly MembershipEventType[]; onRecord: (type: MembershipEventType) => void }) {
  if (allowed.length === 0) return <p className="dialog-note">按现在的会籍状态，没有可以办理的变动。</p>
  const groups = [
    { title: '可以办理：', types: allowed.filter((type) => EVENT_FORMS[type].ends !== true) },
    { title: '结束会籍：', types: allowed.filter((type) => EVENT_FORMS[type].ends === true) },
  ]
  return groups
    .filter(({ types }) => types.length > 0)
    .map(({ title, types }) => (
      <div key={title} className="event-acts">
        <span>{title}</span>
        {types.map((type) => (
          <Button key={type} title={EVENT_WORDS[type].hint} onClick={() => onRecord(type)}>
            {EVENT_WORDS[type].label}
          </Button>
        ))}
      </div>
    ))
}

function Timeline({ member }: { member: Member }) {
  const codes = useCodes()
  if (member.events.length === 0) {
    return <EmptyState title="还没有会籍变动" hint="以前入会的，点“登记入会”补登原来的入会日期；新入会的，点“入会申请”。" />
  }
  // The register keeps them in the order of recording, which is also the order of days.
  return (
    <ol className="timeline">
      {member.events.toReversed().map((event) => (
        <li key={event.id}>
          <span className="timeline-day digits">{event.on}</span>
          <div>
            <b>{eventLabel(event.type)}</b>
            <span className="timeline-state"> → {stateLabel(event.stateAfter)}</span>
            {event.unionName !== null && <div>{event.unionName}</div>}
            {eventFacts(event, codes).map(({ label, value }) => (
              <div key={label}>
                {label}：{value}
              </div>
            ))}
            {event.note !== null && <div>备注：{event.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
