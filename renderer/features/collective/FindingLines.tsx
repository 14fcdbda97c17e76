import type { CollectiveRow } from '../../../shared/contract/labour-collective.ts'
import { collectiveFindingText, collectiveRuleBasis } from '../../text/collective.ts'
import { Tag } from '../../ui/Tag.tsx'

/** What the days and numbers say, the graver first, each with its article. */
export function FindingLines({ findings }: { findings: CollectiveRow['findings'] }) {
  const sorted = findings.toSorted((a, b) => (a.level === b.level ? 0 : a.level === 'red' ? -1 : 1))
  return (
    <ul className="collective-findings" aria-label="检查结果">
      {sorted.map((finding) => (
        <li key={finding.finding}>
          <Tag tone={finding.level === 'red' ? 'late' : 'warn'}>{finding.level === 'red' ? '红' : '黄'}</Tag>
          <span>
            {collectiveFindingText(finding)}
            <span className="none">{collectiveRuleBasis(finding.rule)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
