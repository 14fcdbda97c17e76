import type { ImportPlan, Preview } from '../../../shared/contract/import.ts'
import { useCall } from '../../data/use-call.ts'
import { MODE_WORDS } from '../../text/import.ts'
import { SUBJECT_WORDS, type ImportSubject } from '../../text/import-hardship.ts'
import type { ApplyOptions } from './apply-options.ts'
import { sheetLabel } from './values.ts'

interface Props {
  preview: Preview
  options: ApplyOptions
  plan: ImportPlan
}

/** Line by line what pressing the button will do; the numbers add up to the rows that are still open. */
export function WillDo({ preview, options, plan }: Props) {
  const { counts, defaultUnionId, subject } = preview
  const { per } = SUBJECT_WORDS[subject]
  const union = useCall('unions.get', defaultUnionId === null ? null : { id: defaultUnionId }).value?.name ?? null
  const again = preview.state === 'applied'
  const { created, changed, same, kept, skipped, waiting, unitsNew, problems } = plan
  const lines: { count: number; words: string }[] = [
    { count: created, words: `新增 ${created} ${per}${createdWords(subject, options, union)}` },
    { count: changed, words: `更新 ${changed} ${per}：${knownWords(options, subject)}` },
    { count: kept, words: `内容不同、这次不改的 ${kept} ${per}：${keptWords(options, subject)}` },
    { count: same, words: `内容相同的 ${same} ${per}不改` },
    { count: again ? 0 : skipped, words: `跳过 ${skipped} 行` },
    { count: waiting, words: `待核 ${waiting} 行这次不导入，留作待办，以后核好了再导入` },
    { count: unitsNew, words: `新建 ${unitsNew} 个单位` },
  ]
  return (
    <>
      <p>{again ? '这次只导入核好的行：' : `表中共 ${counts.people} ${per}：`}</p>
      <ul className="will-do">
        {lines
          .filter(({ count }) => count > 0)
          .map(({ words }) => (
            <li key={words}>{words}；</li>
          ))}
      </ul>
      {problems > 0 && (
        <p className="will-do-problems">
          其中 <b>{problems}</b> 行有问题（{PROBLEM_KINDS[subject]}等），会进错误回执，交给单位改。
        </p>
      )}
      <p className="none">导入以后哪天都能整次撤销。</p>
    </>
  )
}

function knownWords({ mode, lockedFields }: ApplyOptions, subject: ImportSubject): string {
  const locked = mode === 'skip' || lockedFields.length === 0 ? '' : `；${lockedFields.map((field) => sheetLabel(subject, field)).join('、')}一律不动`
  return `${MODE_WORDS[mode].hint}${locked}`
}

function keptWords({ mode, lockedFields }: ApplyOptions, subject: ImportSubject): string {
  if (mode === 'skip') return MODE_WORDS.skip.hint
  if (subject === 'hardship') return '类别、进度、已有的收支和本人资料导入不改，预览里逐项列出'
  const why = [...(mode === 'fill_blanks' ? ['档案里已有内容'] : []), ...(lockedFields.length > 0 ? ['栏目已锁定'] : [])]
  return why.length === 0 ? '档案里的内容不动' : `${why.join('，或')}，照旧不动`
}

const PROBLEM_KINDS: Readonly<Record<ImportSubject, string>> = {
  members: '缺号码、号码有误、重复', hardship: '缺号码、号码有误、重复', labour: '缺日期、日期矛盾、号码有误',
}

function createdWords(subject: ImportSubject, { asMembers }: ApplyOptions, union: string | null): string {
  if (subject === 'hardship') return '，各开一份档案'
  return subject === 'labour' ? '，连同合同一起登记；档案里没有的人同时建人员档案' : asWhatWords(asMembers, union)
}

function asWhatWords(asMembers: boolean, union: string | null): string {
  if (!asMembers) return '，只建人员档案，不登记入会'
  return union === null ? '，同时登记入会' : `，同时登记入会；单位没有工会的，登记到“${union}”`
}
