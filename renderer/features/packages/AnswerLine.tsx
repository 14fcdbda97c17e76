import type { Input } from '../../bridge.ts'
import { useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { returnedWords } from '../../text/packages.ts'
import './packages.css'

type Table = Input<'packages.statusOf'>['table']

/** Screens of one record, and the table that it stands in. */
const TABLES: Readonly<Record<string, Table>> = { member: 'person', hardship: 'hardship_file', employment: 'employment', unit: 'unit' }

/** At a township, above a record that was reported: what the county last answered about it. */
export function AnswerLine() {
  const level = useSession((session) => session.level)
  const place = useSession((session) => session.place)
  const table = TABLES[place.screen]
  const id = 'id' in place.params && place.params.id !== 'new' ? place.params.id : undefined
  const asked = level === 'township' && table !== undefined && id !== undefined ? { table, id } : null
  const status = useCall('packages.statusOf', asked).value?.status ?? null
  if (status === null) return null
  const { outcome, sequence, reason, note, isChanged } = status
  if (outcome === 'accepted') {
    return <p className="package-answer none">县里已收下（第 {sequence} 号包）{isChanged && '；之后又改过，下次报“变化”会带上'}。</p>
  }
  return (
    <p className="package-answer" role="note">
      <span className="warn-text">{outcome === 'refused' ? '县里没有收下' : '两边不一致，县里还没有决定'}</span>（第 {sequence} 号包）
      {reason !== null && `：${returnedWords(reason)}`}
      {note !== null && `。县里写的：${note}`}
      {isChanged && '。之后已经改过，下次报“变化”会带上'}
    </p>
  )
}
