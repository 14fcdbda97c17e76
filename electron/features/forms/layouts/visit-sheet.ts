import type { Block, Cell, Row } from '../../../paper/form/spec.ts'
import { blank, boxes, grid, join, label, row, section, shortYuan, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { causesOf, readMembers, stepOf } from '../household.ts'
import type { Layout } from '../layout.ts'
import { PER_WORDS } from '../words.ts'

/** 入户调查表: what is known is printed, what the visit has to find out is left for the pen, in the order of the screen. */
export function layOutVisitSheet(papers: FilePapers): Layout {
  const title = '困难职工入户调查表'
  const head = `${title}　${papers.worker.name}　${papers.file.fileNo}`
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        onePage: true,
        runningHead: head,
        blocks: [
          { kind: 'title', text: title },
          { kind: 'spread', left: `档案编号：${papers.file.fileNo}`, right: '调查日期：　　　　年　　月　　日' },
          household(papers),
          money(papers),
        ],
      },
      { onePage: true, follows: true, runningHead: head, blocks: [living(papers), ...signing(papers)] },
    ],
  }
}

const COLUMNS = [23, 13, 9, 28, 28, 22, 22, 31]
/** Lines of the printed form, those with what is known among them; at least one is left to the pen. */
const LEAST_ROWS = { people: 6, incomes: 5, expenses: 4 } as const
/** Lines take this share of what is left over on the page: they get airy, not tall. */
const AIR = 0.15

function household(papers: FilePapers): Block {
  const { worker } = papers
  const members = readMembers(papers).map((member): Row => ({
    height: 9.5,
    grow: AIR,
    cells: [
      value(member.name), value(member.relation), value(member.age), value(member.workState ?? member.view.school),
      value(member.health), value(
        member.incomeMonthFen === 0 ? null : shortYuan(member.incomeMonthFen),
      ), blank(), boxes(['一致', '有变化']),
    ],
  }))
  const extra = penRows(LEAST_ROWS.people - members.length, () => Array.from({ length: 8 }, () => blank()))
  return grid(COLUMNS, [
    section('一、家庭情况（左为档案记载，右为当面核实）', 8),
    row(
      label('户主'), value(worker.name, { span: 2 }), label('工作单位'), value(worker.unitName, { span: 4, align: 'left' }),
    ),
    row(
      label('联系电话'), value(worker.mobile, { span: 2 }), label('家庭住址'),
      value(worker.address, { span: 4, align: 'left' }),
    ),
    {
      ...row(
        label('姓名'), label('关系'), label('年龄'), label('工作或就学'), label('健康状况'), label('档案月收入\n（元）'), label('核实月收入\n（元）'),
        label('核实结果'),
      ),
      height: 9, keep: true,
    },
    ...members,
    ...extra,
  ])
}

function money({ file, words, people }: FilePapers): Block {
  const nameOf = (id: string | null): string => (id === null ? '全家' : (people.get(id)?.name ?? '—'))
  const incomes = file.incomes.map((income) =>
    line(
      nameOf(income.personId), words.labelOf('income_item', income.item),
      `${PER_WORDS[income.per] ?? ''}${shortYuan(income.amountFen)}`, income.evidence,
    ),
  )
  const expenses = file.expenses.map((expense) =>
    line(
      nameOf(expense.personId), words.labelOf('rigid_expense_item', expense.item),
      `自付${shortYuan(expense.grossFen - expense.reimbursedFen)}`, expense.evidence,
    ),
  )
  const head = row(
    label('姓名', { span: 2 }), label('项目', { span: 2 }), label('档案金额（元）'), label('核实金额（元）'), label('凭证'), label('备注'),
  )
  return grid(COLUMNS, [
    section('二、近12个月收入', 8), { ...head, keep: true }, ...incomes,
    ...penRows(LEAST_ROWS.incomes - incomes.length, penLine),
    section('三、近12个月刚性支出（扣除报销和补偿后）', 8), { ...head, keep: true }, ...expenses,
    ...penRows(LEAST_ROWS.expenses - expenses.length, penLine),
  ])
}

function penLine(): Cell[] {
  return [blank({ span: 2 }), blank({ span: 2 }), blank(), blank(), blank(), blank()]
}

function penRows(wanted: number, cells: () => Cell[]): Row[] {
  return Array.from({ length: Math.max(1, wanted) }, () => ({ cells: cells(), height: 9, grow: AIR }))
}

function line(name: string, item: string | null, known: string | null, evidence: string | null): Row {
  const cells = [value(name, { span: 2 }), value(item, { span: 2 }), value(known), blank(), value(evidence), blank()]
  return { height: 9, grow: AIR, cells }
}

function living(papers: FilePapers): Block {
  const { file, words } = papers
  const { fields } = file
  const house = join([
    words.labelOf('housing_type', fields.housing), fields.housingM2 === null ? null : `${fields.housingM2}㎡`,
    propertyWords(papers, 'house'),
  ], '，')
  const [business, savings] = [propertyWords(papers, 'business'), propertyWords(papers, 'savings')]
  return grid([24, 44, 108], [
    section('四、居住和财产', 3),
    row(label('住房'), value(house), boxes(['与记载一致', '另有住房＿＿套', '租住，月租＿＿＿＿元', '危旧房'])),
    row(label('机动车'), value(propertyWords(papers, 'vehicle')), boxes(['无', '有，车牌号＿＿＿＿＿＿', '残疾人代步车'])),
    row(
      label('经营、存款'), value(`经营：${business ?? '—'}；存款：${savings ?? '—'}`),
      boxes(['无', '有，说明＿＿＿＿＿＿＿＿＿＿']),
    ),
    row(
      label('就业情况'), value(fields.zeroEmployment === true ? '零就业家庭' : words.labelOf('work_state', fields.workState)), boxes(['已就业', '有能力未就业', '无劳动能力', '正在求职']),
    ),
    section('五、致困原因和困难情况', 3),
    row(label('档案记载'), value(causesOf(papers), { span: 2, align: 'left' })),
    { cells: [label('入户了解\n的情况'), { text: '（健康、就业、就学、住房、日常开支、邻里和单位反映等）', span: 2, foot: [] }], height: 34, grow: 1.2 },
    { cells: [label('家庭诉求'), boxes(['生活救助', '医疗救助', '子女助学', '就业培训', '法律援助', '其他＿＿＿＿＿'], { span: 2 })] },
    section('六、调查意见', 3),
    {
      cells: [label('调查人\n意见'), { text: '', span: 2, foot: ['□情况属实，建议提交评议　□情况不实　□需补充材料：＿＿＿＿＿＿＿＿'] }], height: 26,
      grow: 0.6,
    },
    row(label('照片清单'), boxes(['入户合影', '住房外观', '室内状况', '病历票据', '其他＿＿＿＿＿'], { span: 2 })),
  ])
}

function signing({ file }: FilePapers): Block[] {
  const people = stepOf(file, 'visit')?.people ?? null
  const visitors = people === null ? '' : `，${people}`
  return [
    { kind: 'space', height: 2 },
    { kind: 'text', text: '户主确认：以上调查内容属实，本人无异议。', indent: true },
    { kind: 'labels', texts: ['户主（签字）：', '村（社区）或单位见证人（签字）：'] },
    { kind: 'labels', texts: [`调查人（两人以上${visitors}）签字：`, '日期：　　　　年　　月　　日'] },
  ]
}

function propertyWords({ file }: FilePapers, kind: string): string | null {
  const own = file.properties.filter((each) => each.kind === kind)
  return join(own.map((each) => join([`${each.quantity}${COUNTERS[kind] ?? '项'}`, each.note], '，')), '；')
}

const COUNTERS: Readonly<Record<string, string>> = { house: '套', vehicle: '辆' }
