import type { FindingLevel } from '../../shared/domain/labour/explain.ts'
import { Tag, type Tone } from './Tag.tsx'

const TONES: Readonly<Record<FindingLevel, Tone>> = { red: 'late', yellow: 'warn', note: 'plain' }

/** Words in the colour of a finding. */
export function LevelTag({ level, children }: { level: FindingLevel; children: string }) {
  return <Tag tone={TONES[level]}>{children}</Tag>
}
