import { call } from '../../bridge.ts'
import type { EventValues } from './event-forms.ts'

/** A move within the unit is an event and also changes where the person is listed. */
export async function moveWithin(id: string, { data }: EventValues): Promise<void> {
  const { dept = null, unionGroup = null } = data
  const fields = { ...(dept === null ? {} : { dept }), ...(unionGroup === null ? {} : { unionGroup }) }
  if (Object.keys(fields).length > 0) await call('members.change', { id, fields, why: '单位内调动' })
}
