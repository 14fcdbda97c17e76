import type { HardshipFinding } from '../../../shared/contract/hardship.ts'
import { useCodes, type CodeLists } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { findingText, missingText } from '../../text/hardship-findings.ts'
import { partOfFinding } from './finding-parts.ts'

interface Props {
  label: string
  findings: readonly HardshipFinding[]
  /** Opens the part of the file where a finding is put right. */
  onGo: (part: string) => void
  /** The worker: some fields stand in that person's own record. */
  personId?: string
}

interface Line {
  key: string
  level: HardshipFinding['level']
  part: string
  text: string
}

/** Findings as sentences, what stops first; each leads to where it is put right. What one person lacks is one line. */
export function FindingList({ label, findings, onGo, personId }: Props) {
  const codes = useCodes()
  const go = (part: string): void => {
    if (part === 'person' && personId !== undefined) goTo('member', { id: personId })
    else onGo(part === 'person' ? 'basic' : part)
  }
  return (
    <ul className="file-findings" aria-label={label}>
      {linesOf(findings, codes).map((line) => (
        <li key={line.key}>
          <span className={`finding-mark ${line.level}`}>{line.level === 'stop' ? '须补正' : '请留意'}</span>
          <button type="button" className="text-link" onClick={() => go(line.part)}>
            {line.text}
          </button>
        </li>
      ))}
    </ul>
  )
}

function linesOf(findings: readonly HardshipFinding[], codes: CodeLists): Line[] {
  const lacking = new Map<string, string[]>()
  const lines = findings.flatMap((finding, index): Line[] => {
    const { reason, field, personName, level } = finding
    const part = partOfFinding(finding)
    if (reason !== 'missing' || field === null) return [{ key: String(index), level, part, text: findingText(finding, codes) }]
    const key = `${part} ${personName ?? ''}`
    const fields = lacking.get(key)
    if (fields === undefined) lacking.set(key, [field])
    else fields.push(field)
    return fields === undefined ? [{ key, level, part, text: personName ?? '' }] : []
  })
  const told = lines.map((line) => {
    const fields = lacking.get(line.key)
    return fields === undefined ? line : { ...line, text: missingText(line.text, fields) }
  })
  return told.toSorted((a, b) => (a.level === b.level ? 0 : a.level === 'stop' ? -1 : 1))
}
