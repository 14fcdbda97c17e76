import { ConsentList } from '../../ui/papers/ConsentList.tsx'
import type { SectionProps } from './section.ts'

/** What this person, or a parent, separately agreed to. */
export function ConsentsSection({ member }: SectionProps) {
  const { id, name, birthOn } = member
  return (
    <section className="card">
      <ConsentList people={[{ id, name, birthOn: birthOn ?? null }]} frozen={member.deletedAt !== null} />
    </section>
  )
}
