import type { Member } from '../../../shared/contract/members.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { isEventType } from '../../text/events.ts'
import { fieldLabel } from '../../text/fields.ts'
import { EVENT_FORMS } from './event-forms.ts'

type Event = Pick<Member['events'][number], 'type' | 'data'>

/** What an event holds beside its day and union, in words; what is empty is left out. */
export function eventFacts({ type, data }: Event, codes: CodeLists): { label: string; value: string }[] {
  const fields = isEventType(type) ? EVENT_FORMS[type].fields : []
  return Object.entries(data).flatMap(([key, value]) => {
    if (value === null || value === '') return []
    const label = fields.find((field) => field.key === key)?.label ?? fieldLabel(key)
    return [{ label, value: valueWords(key, value, codes) }]
  })
}

const CODED: Readonly<Record<string, string>> = { reason: 'member_retain_reason', joinChannel: 'member_join_channel' }

function valueWords(key: string, value: string | number | boolean, codes: CodeLists): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const list = CODED[key]
  return list === undefined ? String(value) : labelOf(codes, list, String(value))
}
