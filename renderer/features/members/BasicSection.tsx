import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { BasicForm } from './BasicForm.tsx'
import { BasicView } from './BasicView.tsx'
import type { SectionProps } from './section.ts'

/** What is written about the person: read first, changed on asking. */
export function BasicSection({ member, wanted }: SectionProps) {
  const [editing, setEditing] = useState(false)
  // A wish for a field opens the form, until the form was closed after it.
  const [servedTurn, setServedTurn] = useState(0)
  const asked = wanted !== null && wanted.turn > servedTurn ? wanted : null
  const close = (): void => {
    setEditing(false)
    setServedTurn(wanted?.turn ?? 0)
  }
  const live = isLive(member)
  if (!live || (!editing && asked === null)) {
    return <BasicView member={member} onEdit={live ? () => setEditing(true) : null} />
  }
  return <BasicForm member={member} wanted={asked} onClose={close} />
}

function isLive(member: Member): boolean {
  return member.deletedAt === null && member.mergedInto === null
}
