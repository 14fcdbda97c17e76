import type { Input } from '../../bridge.ts'
import { useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import './county.css'

type Table = Input<'county.originOf'>['table']

/** Screens of one record, and the table that it stands in. */
const TABLES: Readonly<Record<string, Table>> = { member: 'person', hardship: 'hardship_file', employment: 'employment', unit: 'unit' }

/** At the county, above a record that came from a township: which one, and what becomes of changes made here. */
export function OriginLine() {
  const level = useSession((session) => session.level)
  const place = useSession((session) => session.place)
  const table = TABLES[place.screen]
  const id = 'id' in place.params && place.params.id !== 'new' ? place.params.id : undefined
  const asked = level === 'county' && table !== undefined && id !== undefined ? { table, id } : null
  const origin = useCall('county.originOf', asked).value?.origin ?? null
  if (origin === null) return null
  return (
    <p className="county-origin" role="note">
      {origin.townshipName}第 {origin.sequence} 号包报来。在这里改的不会传回乡镇；下次报来的和这里改的不一致时，会请您决定。材料原件和扫描件在乡镇。
    </p>
  )
}
