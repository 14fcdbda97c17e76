import { Button } from 'antd'
import type { ImportRow } from '../../../shared/contract/import.ts'
import type { Input } from '../../bridge.ts'
import type { ImportSubject } from '../../text/import-hardship.ts'

/** Gives a row its decision; where that takes the number from another row, the decision of that one is taken back. */
export type Decide = (decision: Input<'import.decide'>['decision'], instead?: number) => Promise<void>

type Kind = NonNullable<ImportRow['decision']>['kind']

interface Act {
  kind: Kind
  label: string
  hint?: string
  instead?: number
}

/** What may become of a doubtful row; a number is never given to two people. */
export function RowActs({ subject, row, onDecide }: { subject: ImportSubject; row: ImportRow; onDecide: Decide }) {
  const chosen = row.decision?.kind ?? null
  return (
    <div className="row-doubt-acts">
      {actsOf(row, subject).map(({ kind, label, hint, instead }) => (
        <Button
          key={kind}
          type={chosen === kind ? 'primary' : 'default'}
          aria-pressed={chosen === kind}
          title={hint}
          onClick={() => void onDecide({ kind }, instead)}
        >
          {label}
        </Button>
      ))}
      {row.decision !== null && (
        <Button type="link" onClick={() => void onDecide(null)}>
          取消决定
        </Button>
      )}
    </div>
  )
}

/** By how many other rows have the number. */
const BOTH: Readonly<Record<number, string>> = { 1: '两行都对', 2: '三行都对' }

function actsOf(row: ImportRow, subject: ImportSubject): Act[] {
  const onFile = row.candidates.some(({ why }) => why === 'same_id' || why === 'same_id_other_name')
  const mistyped: Act = {
    kind: 'new_without_id',
    label: `${row.sameNumber.length > 0 ? BOTH[row.sameNumber.length] ?? '几行都对' : '不是同一人'}，这一行的号码抄错了`,
    hint: '按这一行新增，身份证号空着，抄错的号码记作原文，列入“缺身份证号”',
  }
  if (onFile) return [mistyped, { kind: 'skip', label: '这一行不要' }]
  if (row.sameNumber.length > 0) {
    const before = row.sameNumber.find(({ decision, personId }) => decision === 'new' && personId === null)
    return [
      {
        kind: 'new',
        label: '这一行的姓名是对的',
        hint: '按这一行新增；用同一个号码的其他行跳过，写进错误回执退回单位',
        ...(before === undefined ? {} : { instead: before.row }),
      },
      mistyped,
      { kind: 'skip', label: '这一行不要' },
    ]
  }
  const skip: Act = { kind: 'skip', label: '跳过这一行' }
  // An open file of the household, or a number of somebody else's in it, is settled there or in the sheet.
  if (row.file !== null || row.candidates.some(({ why }) => why === 'member_same_id')) return [skip]
  // Who the others are is said beside each of them; a worker who is on file is not made again.
  if (row.household.some(({ state }) => state === 'open') || isKnownWorker(row)) return [skip]
  if (subject === 'labour' && !mayBeNew(row)) return [skip]
  // Only the unit is open: the answer to it lets the row go.
  if (row.waits.includes('unit_resembles') && row.candidates.length === 0 && row.action === 'import') return [skip]
  return [
    { kind: 'new', label: row.candidates.length === 0 ? '就这样新增' : '不是同一人，新增' },
    skip,
  ]
}

function isKnownWorker({ household, matchedId, candidates }: ImportRow): boolean {
  return household.length > 0 && matchedId !== null && candidates.length === 0
}

/** An employment waits for its person alone; dates, units and what is on file are settled elsewhere. */
function mayBeNew({ candidates, matchedId, problems, waits, findings }: ImportRow): boolean {
  if (candidates.length > 0) return true
  const isOpen = waits.length > 0 || problems.length > 0 || findings.includes('unit_missing')
  return matchedId === null && !isOpen
}
