import type { HardshipList } from '../../../shared/domain/hardship/lists.ts'
import { useCall } from '../../data/use-call.ts'
import { LIST_WORDS } from '../../text/hardship.ts'

interface Props {
  open: HardshipList | null
  onOpen: (list: HardshipList | null) => void
}

const ORDER: readonly HardshipList[] = [
  'publicity_ends', 'may_submit', 'unanswered', 'returned', 'review_due', 'never_helped', 'unchanged_year',
  'out_of_step', 'paper_due', 'to_destroy',
]

/** All files, and the lists that are asked for, each with its count: buttons, since they narrow one table. */
export function ListTabs({ open, onOpen }: Props) {
  const overview = useCall('overview.work').value
  const entries = [
    { list: null, label: '全部档案', hint: '所有困难职工档案', count: overview?.files },
    ...ORDER.map((list) => ({ list, ...LIST_WORDS[list], count: overview?.lists[list] })),
  ]
  return (
    <div className="file-lists" role="group" aria-label="名单">
      {entries.map(({ list, label, hint, count }) => (
        <button
          key={label}
          type="button"
          className="file-list"
          aria-pressed={list === open}
          title={hint}
          onClick={() => onOpen(list)}
        >
          {label}
          {count !== undefined && <span className={count > 0 && list !== null ? 'file-list-count some' : 'file-list-count'}>{count}</span>}
        </button>
      ))}
    </div>
  )
}
