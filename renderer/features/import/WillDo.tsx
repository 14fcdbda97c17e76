import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import { useCall } from '../../data/use-call.ts'
import { MODE_WORDS } from '../../text/import.ts'
import { fieldLabel } from '../../text/fields.ts'
import type { ApplyOptions } from './apply-options.ts'

interface Props {
  preview: Preview
  options: ApplyOptions
  doubtful: readonly ImportRow[]
}

/** Line by line what pressing the button will do; the numbers add up to the people of the file. */
export function WillDo({ preview, options, doubtful }: Props) {
  const { counts, unknownUnits, defaultUnionId } = preview
  const decided = (kind: 'new' | 'person' | 'skip'): number =>
    doubtful.filter((row) => row.personId === null && row.decision?.kind === kind).length
  const open = doubtful.filter((row) => row.personId === null && row.decision === null).length
  const union = useCall('unions.get', defaultUnionId === null ? null : { id: defaultUnionId }).value?.name ?? null
  const again = preview.state === 'applied'
  const fresh = (again ? 0 : counts.new) + decided('new')
  const known = (again ? 0 : counts.changed) + decided('person')
  const skipped = (again ? 0 : counts.skipped) + decided('skip')
  const newUnits = again ? 0 : unknownUnits.filter((unit) => unit.chosen === 'new').length
  const lines: { count: number; words: string }[] = [
    { count: fresh, words: `新增 ${fresh} 人${asWhatWords(options.asMembers, union)}` },
    { count: known, words: `档案里已有、内容不同的 ${known} 人：${knownWords(options)}` },
    { count: again ? 0 : counts.same, words: `内容相同的 ${counts.same} 人不改` },
    { count: skipped, words: `跳过 ${skipped} 行` },
    { count: open, words: `待核 ${open} 行这次不导入，留作待办，以后核好了再导入` },
    { count: newUnits, words: `新建 ${newUnits} 个单位` },
  ]
  return (
    <>
      <p>{again ? '这次只导入核好的行：' : `表中共 ${counts.people} 人：`}</p>
      <ul className="will-do">
        {lines
          .filter(({ count }) => count > 0)
          .map(({ words }) => (
            <li key={words}>{words}；</li>
          ))}
      </ul>
      <p className="none">导入以后哪天都能整次撤销。</p>
    </>
  )
}

function knownWords({ mode, lockedFields }: ApplyOptions): string {
  const locked = mode === 'skip' || lockedFields.length === 0 ? '' : `；${lockedFields.map(fieldLabel).join('、')}一律不动`
  return `${MODE_WORDS[mode].hint}${locked}`
}

function asWhatWords(asMembers: boolean, union: string | null): string {
  if (!asMembers) return '，只建人员档案，不登记入会'
  return union === null ? '，同时登记入会（工会按单位自动带出）' : `，同时登记入会到“${union}”`
}
