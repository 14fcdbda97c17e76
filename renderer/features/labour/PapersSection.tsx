import { EMPLOYMENT_PAPERS } from '../../text/attachments.ts'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import type { SectionProps } from './section.ts'

/** The contract on paper, its registration, what was handed over and signed for. */
export function PapersSection({ employment }: SectionProps) {
  return (
    <section className="card">
      <PaperList
        owner={{ ownerTable: 'employment', ownerId: employment.id }}
        ownerName={`${employment.name}的用工`}
        kinds={EMPLOYMENT_PAPERS}
        hint="劳动合同、用工登记、续订通知、文本签收单，拍照或扫描后添加到这里，加密保存，备份里也有。"
      />
    </section>
  )
}
