import { fieldLabel } from '../../text/fields.ts'

/**
 * 合格, or how many of the fields the county counts by are missing; which ones on hover and for screen readers. Plain
 * text and a plain title: it stands in every row of a list that is flung.
 */
export function QualifiedMark({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return <span className="mark-good">合格</span>
  const names = missing.map(fieldLabel).join('、')
  return (
    <span className="mark-lacking" title={`缺：${names}`}>
      缺 {missing.length} 项<span className="sr-only">：{names}</span>
    </span>
  )
}
