import { publicLines, publicListLacks, type PublicFacts } from '../../../../shared/domain/hardship/public-list.ts'
import type { PlainDate } from '../../../../shared/domain/plain-date.ts'
import { invalidInput } from '../../../../shared/errors.ts'
import { grid, inWords, label, listed, row, value, yuan } from '../cells.ts'
import type { PaperOffice, PaperWords } from '../data.ts'
import type { Layout } from '../layout.ts'
import { CAUSE_WORDS } from '../words.ts'

export interface PublicitySpec {
  readonly publicFrom: PlainDate | null
  readonly publicTo: PlainDate | null
  readonly complaintPhone: string
  readonly maskName: boolean
  /** Null for files that are to be opened, else what is handed out. */
  readonly campaignName: string | null
}

/**
 * 公示: only what may hang on a wall, by the one mask rule (PR8, PR9). Throws `invalid_input/required` without both days
 * and a phone for objections, `ends_before_start` where they are turned round.
 */
export function layOutPublicity(
  rows: readonly PublicFacts[],
  spec: PublicitySpec,
  { office, words }: { office: PaperOffice; words: PaperWords },
): Layout {
  const { publicFrom: from, publicTo: to, complaintPhone: phone, campaignName } = spec
  const [lacks] = publicListLacks({ from, to, phone })
  if (lacks !== undefined) throw invalidInput('required', FIELDS[lacks])
  if (from !== null && to !== null && to < from) throw invalidInput('ends_before_start', 'publicTo')
  const lines = publicLines(rows, { maskName: spec.maskName })
  const withMonth = lines.some((line) => line.birthMonth !== null)
  const withAid = lines.some((line) => line.aidFen !== null)
  const cells = lines.map((line, at) =>
    row(
      value(at + 1),
      value(line.name),
      ...(withMonth ? [value(inWords(line.birthMonth))] : []),
      value(line.unitName, { align: 'left' }),
      value(words.labelOf('hardship_category', line.category)),
      value(line.householdSize === 0 ? null : line.householdSize),
      value(line.cause === null ? null : CAUSE_WORDS[line.cause]),
      ...(withAid ? [value(yuan(line.aidFen))] : []),
    ),
  )
  const head = row(
    label('序号'), label('姓名'), ...(withMonth ? [label('出生年月')] : []), label('工作单位'), label('困难类别'),
    label('家庭人口'), label('致困原因'), ...(withAid ? [label('金额（元）')] : []),
  )
  const title = campaignName === null ? '困难职工公示' : `${campaignName}发放公示`
  const columns = [12, 34, ...(withMonth ? [22] : []), 50, 27, 18, 27, ...(withAid ? [22] : [])]
  const period = `${inWords(from)}至${inWords(to)}`
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        runningHead: `${title}　公示期：${period}　监督电话：${phone}`,
        blocks: [
          { kind: 'title', text: `${office.unionName}${title}`, size: 22 },
          { kind: 'space', height: 5 },
          { kind: 'text', text: openingOf(lines.length, campaignName), size: LETTER, indent: true },
          {
            kind: 'text',
            text: `公示期为${period}。公示期内如有异议，请向工会反映，监督电话：${phone}。反映情况应当实事求是，工会对反映人的信息严格保密。`,
            size: LETTER,
            indent: true,
          },
          { kind: 'space', height: 3 },
          grid(columns, [head, ...listed(cells, columns.length)], 1),
          { kind: 'space', height: 10 },
          { kind: 'closing', lines: [`${office.unionName}（盖章）`, inWords(from) ?? ''], size: LETTER },
        ],
      },
    ],
  }
}

const LETTER = 14
const FIELDS = { from: 'publicFrom', to: 'publicTo', phone: 'complaintPhone' } as const

function openingOf(count: number, campaignName: string | null): string {
  return campaignName === null
    ? `经本人申请、入户调查和工会委员会评议，拟将以下${count}户职工家庭认定为困难职工家庭，现予公示。`
    : `经审核，“${campaignName}”拟向以下${count}名职工发放帮扶资金，现予公示。`
}
