import { labelOf, type CodeLists } from '../../data/codes.ts'
import { fieldLabel } from '../../text/fields.ts'
import { EVENT_FORMS } from './event-forms.ts'

type EventData = Readonly<Record<string, string | number | boolean | null>>

/** What an event holds beside its day and union, in words; what is empty is left out. */
export function eventFacts(data: EventData, codes: CodeLists): { label: string; value: string }[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (value === null || value === '') return []
    return [{ label: LABELS.get(key) ?? fieldLabel(key), value: valueWords(key, value, codes) }]
  })
}

const LABELS = new Map(Object.values(EVENT_FORMS).flatMap((form) => form.fields.map(({ key, label }) => [key, label])))

function valueWords(key: string, value: string | number | boolean, codes: CodeLists): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return key === 'reason' ? labelOf(codes, 'member_retain_reason', String(value)) : String(value)
}
