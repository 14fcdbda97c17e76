import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PartTabs } from '../../ui/PartTabs.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { MemberHeader } from './MemberHeader.tsx'
import { MemberMenu } from './MemberMenu.tsx'
import { MemberNotices } from './MemberNotices.tsx'
import { FIRST, SECTIONS } from './sections.tsx'
import { StateTag } from './StateTag.tsx'
import './members.css'

/** One person, one page. */
export function MemberScreen({ id }: { id: string }) {
  const loaded = useCall('members.get', { id })
  const member = loaded.value
  return (
    <PageFrame
      back
      title={member?.name ?? '会员档案'}
      aside={member !== null && <StateTag state={member.memberState} />}
      toolbar={member !== null && <MemberMenu member={member} />}
    >
      <Ready of={loaded}>{(read) => <Person key={read.id} member={read} />}</Ready>
    </PageFrame>
  )
}

function Person({ member }: { member: Member }) {
  const [open, setOpen] = useRemembered('member.section', FIRST.key)
  const section = SECTIONS.find(({ key }) => key === open) ?? FIRST
  const Body = section.component
  const [wanted, setWanted] = useState<{ field: string; turn: number } | null>(null)
  const fill = (field: string): void => {
    setOpen(MEMBERSHIP_FIELDS.includes(field) ? 'membership' : 'basic')
    setWanted((old) => ({ field, turn: (old?.turn ?? 0) + 1 }))
  }
  return (
    <>
      <MemberNotices member={member} />
      <MemberHeader member={member} onFill={fill} />
      <PartTabs
        label={`${member.name}的档案`}
        parts={SECTIONS.map(({ key, title }) => ({ key, title: title(member) }))}
        open={section.key}
        onOpen={setOpen}
      >
        <Body key={section.key} member={member} wanted={wanted} />
      </PartTabs>
    </>
  )
}

/** Filled in by events, not in the form. */
const MEMBERSHIP_FIELDS: readonly string[] = ['joinedOn', 'unionId']
