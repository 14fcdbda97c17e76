import { Button } from 'antd'
import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { EVENT_WORDS, eventLabel, isEventType, stateLabel } from '../../text/events.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EVENT_FORMS, NOT_BY_HAND } from './event-forms.ts'
import { CorrectEventDialog } from './CorrectEventDialog.tsx'
import { EventDialog } from './EventDialog.tsx'
import { eventFacts } from './event-facts.ts'
import type { SectionProps } from './section.ts'
import { UnionDialog } from './UnionDialog.tsx'

/** The membership as it stands, what may happen to it next, and all that has happened, newest first. */
export function MembershipSection({ member, wanted }: SectionProps) {
  const codes = useCodes()
  const [correcting, setCorrecting] = useState<Event | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [recording, setRecording] = useState<MembershipEventType | null>(null)
  const allowed = member.allowedEvents.filter(isEventType).filter((type) => !NOT_BY_HAND.includes(type))
  // A wish for the joining day or the union opens the dialog that sets it, until it was closed after it.
  const [servedTurn, setServedTurn] = useState(0)
  const asked = wanted !== null && wanted.turn > servedTurn ? wanted.field : null
  const canSetUnion = member.allowedEvents.includes('changeInfo')
  const open = recording ?? (asked !== null && allowed.includes('join') ? 'join' : null)
  const opening = asked === 'joinedOn' ? (member.events.findLast(({ type }) => OPENING.includes(type)) ?? null) : null
  const mending = correcting ?? opening
  const close = (): void => {
    setRecording(null)
    setCorrecting(null)
    setChoosing(false)
    setServedTurn(wanted?.turn ?? 0)
  }
  return (
    <>
      <section className="card">
        <h2>现在的会籍</h2>
        <Facts>
          <Fact label="会籍状态">{stateLabel(member.memberState)}</Fact>
          <Fact label="状态起始日期">{member.stateSince}</Fact>
          <Fact label="入会申请日期">{member.appliedOn}</Fact>
          <Fact label="入会日期">{member.joinedOn}</Fact>
          <Fact label="入会方式">{labelOf(codes, 'member_join_channel', member.joinChannel)}</Fact>
          <Fact label="所属基层工会" wide>
            {member.unionName ?? <span className="none">未填</span>}
            {canSetUnion && (
              <Button size="small" className="fact-act" onClick={() => setChoosing(true)}>
                {member.unionId === null ? '设置所属基层工会' : '更正所属基层工会'}
              </Button>
            )}
          </Fact>
        </Facts>
        <Acts allowed={allowed} onRecord={setRecording} />
      </section>
      <section className="card">
        <h2>会籍变动</h2>
        <Timeline member={member} onCorrect={isLive(member) ? setCorrecting : null} />
      </section>
      {open !== null && <EventDialog member={member} type={open} onClose={close} />}
      {canSetUnion && (choosing || asked === 'unionId') && <UnionDialog member={member} onClose={close} />}
      {open === null && mending !== null && isEventType(mending.type) && (
        <CorrectEventDialog member={member} event={mending} type={mending.type} onClose={close} />
      )}
    </>
  )
}

type Event = Member['events'][number]

function labelOfEvent({ type, unionId }: Event): string {
  return type === 'changeInfo' && unionId !== null ? `${eventLabel(type)}：所属基层工会` : eventLabel(type)
}

/** The events that say on which day somebody became a member. */
const OPENING: readonly string[] = ['approve', 'join', 'transferIn', 'rejoin']

function isLive(member: Member): boolean {
  return member.deletedAt === null && member.mergedInto === null
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

function Timeline({ member, onCorrect }: { member: Member; onCorrect: ((event: Event) => void) | null }) {
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
            <b>{labelOfEvent(event)}</b>
            <span className="timeline-state"> → {stateLabel(event.stateAfter)}</span>
            {event.unionName !== null && <div>{event.unionName}</div>}
            {eventFacts(event, codes).map(({ label, value }) => (
              <div key={label}>
                {label}：{value}
              </div>
            ))}
            {event.note !== null && <div>备注：{event.note}</div>}
          </div>
          {onCorrect !== null && event.type !== 'merge' && (
            <Button
              type="text"
              size="small"
              className="timeline-act"
              aria-label={`更正 ${event.on} ${eventLabel(event.type)}`}
              onClick={() => onCorrect(event)}
            >
              更正
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
