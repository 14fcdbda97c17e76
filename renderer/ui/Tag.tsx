import './tag.css'

export type Tone = 'plain' | 'good' | 'warn' | 'late'

/** A state in words; the colour only helps the eye. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`tag ${tone}`}>{children}</span>
}
