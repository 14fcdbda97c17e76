import type { HardshipSum } from '../../../../shared/contract/hardship.ts'
import { findParameter } from '../../../../shared/domain/parameters.ts'
import type { Block, Row } from '../../../paper/form/spec.ts'
import { grid, inWords, join, label, listed, opinion, row, section, value, wide, yuan } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import type { Layout } from '../layout.ts'
import { CHOICE_WORDS, PARAMETER_WORDS, PER_WORDS, SUGGESTION_WORDS, WHY_WORDS } from '../words.ts'

/** 测算表: each row, counted or not and why, the formula with its figures, the line with its document. */
export function layOutAssessment(papers: FilePapers): Layout {
  const title = '困难职工家庭经济状况测算表'
  const { file, sum, worker } = papers
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        onePage: true,
        runningHead: `${title}　${worker.name}　${file.fileNo}`,
        blocks: [
          { kind: 'title', text: title },
          {
            kind: 'spread',
            left: `户主：${worker.name}　档案编号：${file.fileNo}`,
            right: `测算期间：${inWords(sum.windowFrom)}至${inWords(sum.windowTo)}`,
          },
          incomes(papers),
          expenses(papers),
          formula(sum),
          parameters(sum),
          decision(papers),
        ],
      },
    ],
  }
}

function incomes({ sum, words }: FilePapers): Block {
  const rows = sum.incomes.map((line) =>
    row(
      value(line.personName), value(words.labelOf('income_item', line.item)), value(
        `${PER_WORDS[line.per] ?? line.per} ${yuan(line.amountFen)}`,
      ),
      value(line.per === 'month' ? `${line.months}` : '—'), value(yuan(line.yearFen), { align: 'right' }),
      value(line.counted ? '计入' : '不计'),
      value(whyWords(line.why) ?? line.evidence, { align: 'left' }),
    ),
  )
  return grid([30, 30, 28, 12, 26, 14, 36], [
    section('一、家庭收入（元）', 7),
    {
      ...row(label('姓名'), label('项目'), label('金额'), label('月数'), label('期间合计'), label('计入'), label('依据或原因')),
      keep: true,
    },
    ...listed(rows, 7),
    row(label('计入的收入合计', { span: 4 }), value(yuan(sum.incomeFen), { align: 'right' }), value('A', { span: 2 })),
  ])
}

function expenses({ sum, words }: FilePapers): Block {
  const rows = sum.expenses.map((line) =>
    row(
      value(line.personName ?? '全家'), value(
        words.labelOf('rigid_expense_item', line.item),
      ), value(yuan(line.grossFen), { align: 'right' }),
      value(yuan(line.reimbursedFen), { align: 'right' }), value(yuan(line.paidFen), { align: 'right' }),
      value(line.counted ? '计入' : '不计'), value(whyWords(line.why) ?? line.evidence, { align: 'left' }),
    ),
  )
  const work: Row[] = sum.workCostFen === 0 ? [] : [
    row(
      label('必要就业成本（仅用于相对困难）', { span: 4 }), value(yuan(sum.workCostFen), { align: 'right' }), value('C', { span: 2 }),
    ),
  ]
  return grid([30, 24, 26, 26, 26, 14, 30], [
    section('二、刚性支出（元）', 7),
    {
      ...row(label('姓名'), label('项目'), label('总金额'), label('报销、补偿'), label('自付'), label('计入'), label('依据或原因')),
      keep: true,
    },
    ...listed(rows, 7),
    row(label('计入的刚性支出合计', { span: 4 }), value(yuan(sum.rigidFen), { align: 'right' }), value('B', { span: 2 })),
    ...work,
  ])
}

function formula(sum: HardshipSum): Block {
  const than = sum.comparator === 'lt' ? '低于' : '不高于'
  const factor = sum.factorTenths / 10
  const afterWork = sum.workCostFen === 0 ? '' : '扣除就业成本的'
  const lines = (name: string, line: number | null, times: string, net: string): Row =>
    row(label(name), wide(line === null || sum.dibaoFen === null
      ? '低保标准未录入，无法比较'
      : `${times}${yuan(sum.dibaoFen)}×${sum.months}个月×${sum.members}人 = ${yuan(line)}元；${net}净收入${than}此数的，符合`))
  return together([38, 138], [
    section('三、测算', 2),
    row(label('净收入（A－B）'), wide(`${yuan(sum.incomeFen)} － ${yuan(sum.rigidFen)} = ${yuan(sum.netFen)}元`)),
    ...(sum.workCostFen === 0 ? [] : [
      row(
        label('扣除就业成本的净收入（A－B－C）'),
        wide(`${yuan(sum.netFen)} － ${yuan(sum.workCostFen)} = ${yuan(sum.netFen - sum.workCostFen)}元`),
      ),
    ]),
    row(
      label('月人均'),
      wide(
        `${yuan(sum.netFen)} ÷ ${sum.members}人 ÷ ${sum.months}个月 = ${yuan(sum.perHeadMonthFenRounded)}元（供参考，比较时不取整）`,
      ),
    ),
    lines('深度困难线', sum.deepLineFen, '', ''),
    lines('相对困难线', sum.relativeLineFen, `${factor}倍×`, afterWork),
    ...sum.accidentTests.map(accidentTest),
    ...pushedOver(sum),
  ])
}

function accidentTest({ kind, limit, ownFen, againstFen, passes }: HardshipSum['accidentTests'][number]): Row {
  const told = kind === 'cost_share'
    ? `意外和医疗自付支出${yuan(ownFen)}元，收入${yuan(againstFen)}元；支出超过收入${limit}%的，符合`
    : `低保标准的${limit}倍 = ${yuan(againstFen * limit)}元；净收入低于此数的，符合`
  return row(label('意外致困标准'), wide(`${told}。本户${passes ? '符合' : '不符合'}`))
}

function pushedOver({ aidPushesOverFen: aid }: HardshipSum): Row[] {
  return aid === null ? [] : [row(label('提示'), wide(`期间内工会救助金${yuan(aid)}元计入收入后，家庭超过了标准`))]
}

function parameters(sum: HardshipSum): Block {
  const rows = sum.parameters.filter(({ name }) => name in PARAMETER_WORDS).map((each) =>
    row(
      value(PARAMETER_WORDS[each.name], { align: 'left' }), value(parameterValue(each)),
      value(inWords(each.validFrom)), value(each.documentNo),
    ),
  )
  return grid([66, 34, 34, 42], [
    section('四、政策参数', 4),
    { ...row(label('参数'), label('取值'), label('起用日期'), label('依据文号')), keep: true },
    ...listed(rows, 4),
  ])
}

function decision({ file, sum, words }: FilePapers): Block {
  const newest = file.assessments.at(-1)
  const exclusions = file.exclusions.map((each) =>
    join(
      [
        words.labelOf('hardship_exclusion', each.exclusion), each.found,
        each.overrideWhy === null ? '未说明' : `说明：${each.overrideWhy}`,
      ],
      '；',
    ))
  return together([38, 138], [
    section('五、结论', 2),
    row(label('排除情形'), value(join(exclusions, '\n') ?? '无', { align: 'left' })),
    row(label('测算建议'), value(SUGGESTION_WORDS[sum.suggested] ?? sum.suggested, { align: 'left' })),
    row(label('认定类别'), value(words.labelOf('hardship_category', file.category) ?? '待认定', { align: 'left' })),
    row(label('认定理由'), value(newest?.reason ?? null, { long: true })),
    row(label('认定人、日期'), value(join([newest?.confirmedBy, inWords(newest?.on ?? null)], '　'), { align: 'left' })),
    { cells: [label('签字'), opinion('测算结果仅为建议，类别由工会按规定认定。', '认定人、复核人（签字）')], height: 24, grow: 0.5 },
  ])
}

/** A grid that is read in one piece: it goes to the next page sooner than be parted. */
function together(columns: readonly number[], rows: readonly Row[]): Block {
  return grid(columns, rows.map((each, at) => (at < rows.length - 1 ? { ...each, keep: true } : each)))
}

function whyWords(why: string | null): string | null {
  return why === null ? null : (WHY_WORDS[why] ?? why)
}

// Stored as text; the table of parameters knows what a number counts.
function parameterValue({ name, value: text }: HardshipSum['parameters'][number]): string {
  const rule = findParameter(name)
  if (rule?.kind === 'number' && rule.unit === 'fen') return yuan(Number(text)) ?? text
  return CHOICE_WORDS[text] ?? `${text}${rule?.kind === 'number' ? (UNITS[rule.unit] ?? '') : ''}`
}

const UNITS: Readonly<Record<string, string>> = { percent: '%', times: '倍' }
