import { gapsOf, gapWords } from '../../text/gaps.ts'

interface Props {
  person: { missing: readonly string[]; wrong: readonly string[]; birthOn: string | null }
}

/**
 * 合格, or how many of the fields the county counts by are missing and how many are wrong; which ones on hover and for
 * screen readers. Plain text and a plain title: it stands in every row of a list that is flung.
 */
export function QualifiedMark({ person }: Props) {
  const absent = person.missing.length
  const wrong = person.wrong.length
  if (absent + wrong === 0) return <span className="mark-good">合格</span>
  const words = gapsOf(person).map(gapWords).join('、')
  return (
    <span className="mark-lacking" title={words}>
      {[...(absent > 0 ? [`缺 ${absent}`] : []), ...(wrong > 0 ? [`错 ${wrong}`] : [])].join(' ')}
      <span className="sr-only">：{words}</span>
    </span>
  )
}
