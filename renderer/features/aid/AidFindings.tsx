import type { HardshipFinding } from '../../../shared/contract/hardship.ts'
import { useCodes } from '../../data/codes.ts'
import { findingText } from '../../text/hardship-findings.ts'

/** What the checks say of one gift: what may not be, and what wants a written reason. */
export function AidFindings({ label, findings }: { label: string; findings: readonly HardshipFinding[] }) {
  const codes = useCodes()
  if (findings.length === 0) return null
  return (
    <ul className="aid-findings" aria-label={label}>
      {findings.map((finding) => (
        <li key={`${finding.reason} ${finding.field ?? ''}`} className={finding.level}>
          <span className="aid-finding-mark">{finding.level === 'stop' ? '不能登记' : '须写明理由'}</span>
          <span>{findingText(finding, codes)}</span>
        </li>
      ))}
    </ul>
  )
}
