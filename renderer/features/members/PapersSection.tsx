import { PERSON_PAPERS } from '../../text/attachments.ts'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import type { SectionProps } from './section.ts'

/** Photo, application, consent to the notice, copies of certificates. */
export function PapersSection({ member }: SectionProps) {
  return (
    <section className="card">
      <PaperList
        owner={{ ownerTable: 'person', ownerId: member.id }}
        ownerName={member.name}
        kinds={PERSON_PAPERS}
        hint="入会申请书、告知同意书、本人照片、证件复印件等，拍照或扫描后添加到这里，加密保存，备份里也有。"
        frozen={member.deletedAt !== null}
      />
    </section>
  )
}
