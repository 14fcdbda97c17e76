import { HARDSHIP_NOTE } from './notes.ts'
import type { Block, Cell, FormPaper, Row, Side } from '../../../paper/form/spec.ts'
import { blank, grid, inWords, join, label, opinion, row, shortYuan, tick, value, yesNo, yuan } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { incomeOf, industryOf, knownIncome, otherIncome, readMembers, stepOf } from '../household.ts'
import { evidenceWord } from '../words.ts'

export const FILE_SHEET_TITLE = '困难职工档案表'

/** 困难职工档案表: A4 on both sides, the layout of the county's paper form (domain 3.6). */
export function layOutFileSheet(papers: FilePapers): Pick<FormPaper, 'title' | 'orientation' | 'sides'> {
  const head = `${FILE_SHEET_TITLE}　${papers.worker.name}　${papers.file.fileNo}`
  const front: Side = {
    onePage: true, runningHead: head, blocks: [...heading(papers), person(papers), household(papers)],
  }
  const back: Side = {
    onePage: true, runningHead: head, blocks: [whose(papers), hardship(papers), opinions(papers), ...closing(papers)],
  }
  return { title: FILE_SHEET_TITLE, orientation: 'portrait', sides: [front, back] }
}

const PAIRS = [21, 23, 21, 23, 21, 23, 21, 23]

function heading({ file, office }: FilePapers): Block[] {
  return [
    { kind: 'title', text: FILE_SHEET_TITLE },
    {
      kind: 'spread', left: `建档单位（盖章）：${file.unionName ?? office.unionName}`,
      right: `建档日期：${inWords(file.fields.openedOn)}`,
    },
  ]
}

/** The back says whose it is: the sheets of a copy may part. */
function whose({ file, worker }: FilePapers): Block {
  return { kind: 'spread', left: `姓名：${worker.name}`, right: `职工编号：${file.fileNo}` }
}

function person(papers: FilePapers): Block {
  const { file, sum, worker, unit, words } = papers
  const { fields } = file
  const own = file.members.find((member) => member.personId === file.personId)
  const perHead = sum.members === 0 ? null : Math.round(sum.incomeFen / sum.members / 12)
  const say = words.labelOf
  const known = (fen: number | null): string | null => yuan(knownIncome(papers, fen))
  const contract = join(
    [inWords(fields.contractSignedOn), fields.contractMonths === null ? null : `${fields.contractMonths}个月`], '\n',
  )
  const rows: Row[] = [
    row(
      label('职工编号'), value(file.fileNo, { span: 3 }), label('困难农民工'), yesNo(fields.migrant), label('家庭人口*'),
      value(`${sum.members}人`),
    ),
    row(label('困难类别*'), classes(papers)),
    row(
      label('姓名*'), value(worker.name), label('性别*'), value(say('sex', worker.sex)), label('民族*'),
      value(say('ethnicity', worker.ethnicity)), label('政治面貌*'), value(say('political_status', worker.political)),
    ),
    row(
      label('身份证号*'), value(worker.idNo, { span: 3 }), label('出生日期*'), value(inWords(worker.birthOn)), label('婚姻状况*'),
      value(say('marital_status', worker.marital)),
    ),
    row(
      label('健康状况*'), value(say('hardship_health', fields.health ?? own?.health ?? null)), label('疾病名称'),
      value(fields.illness ?? own?.illness), label('残疾类别'),
      value(say('disability_type', fields.disabilityType)), label('残疾等级'),
      value(say('disability_grade', fields.disabilityGrade)),
    ),
    row(
      label('工作状态*'), value(say('work_state', fields.workState)), label('劳模类型*'),
      value(say('model_worker_type', fields.modelWorker ?? worker.modelWorker)), label('参加工作\n时间*'),
      value(inWords(worker.firstWorkOn)), label('医保状况*'),
      value(say('medical_insurance', fields.insurance ?? own?.insurance ?? null)),
    ),
    row(
      label('工作单位*'), value(worker.unitName, { span: 3 }), label('单位性质'), value(unit.ownership), label('企业状况'),
      value(fields.unitStatus),
    ),
    row(
      label('所属行业*'), value(industryOf(papers), { span: 3 }), label('住房类型*'),
      value(say('housing_type', fields.housing)), label('建筑面积'),
      value(fields.housingM2 === null ? null : `${fields.housingM2}㎡`),
    ),
    row(
      label('户口类型*'), value(say('household_register_type', worker.hukouType)), label('户口所在地*'),
      value(worker.hukouAddress, { span: 5, align: 'left' }),
    ),
    row(label('家庭住址*'), value(worker.address, { span: 5, align: 'left' }), label('邮政编码'), value(fields.postcode)),
    row(
      label('手机号码*'), value(worker.mobile, { span: 3 }), label('其他联系方式'),
      value(join([worker.phone2, fields.otherContact], ' '), { span: 3 }),
    ),
    row(
      label('本人月平均\n收入(元)*'), value(known(incomeOf(papers, file.personId))), label('家庭其他非薪\n资年收入\n(元)*'),
      value(known(otherIncome(papers))), label('家庭年度\n总收入(元)*'), value(known(sum.incomeFen)), label('家庭月人均\n收入(元)*'),
      value(known(perHead)),
    ),
    row(
      label('是否单亲*'), yesNo(fields.singleParent), label('有一定\n自救能力'), yesNo(fields.selfHelp), label('零就业家庭'),
      yesNo(fields.zeroEmployment), label('劳动合同\n签订、期限'), value(contract),
    ),
  ]
  return grid(PAIRS, rows)
}

/** 困难农民工 is a tag with a box of its own. */
function classes({ file, words }: FilePapers): Cell {
  const options = words.optionsOf('hardship_category').filter(({ code }) => code !== MIGRANT_TAG)
  return { options: options.map(({ code, label: text }) => ({ text, ticked: code === file.category })), span: 7 }
}

const MIGRANT_TAG = '9'

function household(papers: FilePapers): Block {
  const members = readMembers(papers).filter((member) => !member.isWorker)
  const rows = members.map((member) => row(
    value(member.name), value(member.relation), value(member.sex), value(member.age), value(member.idNo),
    value(papers.words.labelOf('political_status', member.person?.political ?? null)), value(member.health),
    value(member.insurance),
    value(member.workState), value(member.place), value(shortYuan(member.incomeMonthFen)),
  ))
  const spare = Math.max(0, LEAST_ROWS - rows.length - 1)
  const body: Row[] = [
    ...rows, row(value(rows.length === 0 ? '无' : '以下空白', { span: 11 })),
    ...Array.from({ length: spare }, () => row(...Array.from({ length: 11 }, () => blank()))),
  ]
  const shown = body.map((each) => ({ ...each, height: 10, grow: 0.2 }))
  const head: Row = {
    keep: true,
    height: 9,
    cells: [
      label('家庭成员', { down: 1 + shown.length, vertical: true }),
      label('姓名*'), label('与户主\n关系*'), label('性别*'), label('年龄'), label('身份证号*'),
      label('政治\n面貌'), label('健康\n状况*'), label('医保\n状况*'), label('身份/\n工作状态*'), label('单位或学校'), label('月收入\n(元)*'),
    ],
  }
  return grid([7, 22, 11, 7, 8, 32, 10, 18, 17, 16, 16, 12], [head, ...shown], 1)
}

/** Rows that the paper form keeps for the household. */
const LEAST_ROWS = 7

/** The ten causes stand on two lines. */
const OPTIONS = 9.7

function hardship(papers: FilePapers): Block {
  const { file, words, bankCard, people } = papers
  const { fields } = file
  const holder = fields.bankHolderId === null ? null : (people.get(fields.bankHolderId)?.name ?? null)
  return grid(PAIRS, [
    row(label('主要致困\n原因*'), tick(words, 'hardship_cause', [fields.mainCause], { span: 7, size: OPTIONS })),
    row(label('次要致困\n原因'), tick(words, 'hardship_cause', fields.otherCauses, { span: 7, size: OPTIONS })),
    {
      cells: [label('致困情况\n说明'), { ...value(fields.story, { span: 7, long: true }), pen: fields.story === null }],
      height: 26, grow: 0.5,
    },
    row(label('开户银行*'), value(fields.bankName, { span: 3 }), label('支行名称'), value(fields.bankBranch, { span: 3 })),
    row(label('银行卡号*'), value(bankCard, { span: 3 }), label('户名'), value(holder, { span: 3 })),
    row(label('附件'), attachments(papers)),
    row(label('备注'), value(fields.note ?? '无', { span: 7, long: true })),
  ])
}

/** Each kind of paper once, ticked when all of it is there: who still owes one is on the slip and in the index. */
function attachments({ file }: FilePapers): Cell {
  const papers = file.checklist.filter((paper) => paper.need === 'required' || paper.receivedOn !== null)
  if (papers.length === 0) return value('无', { span: 7 })
  const options = [...Map.groupBy(papers, ({ kind }) => kind)].map(([kind, own]) => {
    const got = own.filter((paper) => paper.receivedOn !== null).length
    const some = got > 0 && got < own.length ? `(已交${got}/${own.length})` : ''
    return { text: `${evidenceWord(kind)}${some}`, ticked: got === own.length }
  })
  return { options, align: 'left', span: 7 }
}

function opinions({ file }: FilePapers): Block {
  const town = stepOf(file, 'town_review')
  const publicity = stepOf(file, 'publicity')
  const period = publicity === null ? '' : `公示时间：${inWords(publicity.on)}至${inWords(file.publicityTo) ?? penPeriod}。公示结果：`
  return grid([21, 155], [
    box('单位党政\n意见', '', '负责人（签字）'),
    box('基层工会\n意见及公\n示结果', period, '工会主席（签字）'),
    box('乡镇(系\n统)工会\n意见', town?.note ?? '', '工会主席（签字）'),
    box('县总工会\n意见', file.approvalNo === null ? '' : `批准文号：${file.approvalNo}`, '负责人（签字）'),
  ])
}

function box(name: string, text: string, signer: string): Row {
  return { cells: [label(name), opinion(text, signer)], height: 27, grow: 1 }
}

const penPeriod = '　　年　月　日'

function closing({ file }: FilePapers): Block[] {
  const { openedBy, checkedBy, enteredBy } = file.fields
  return [
    { kind: 'labels', texts: [`建档人：${openedBy ?? ''}`, `审核人：${checkedBy ?? ''}`, `录入人：${enteredBy ?? ''}`] },
    { kind: 'text', text: HARDSHIP_NOTE, size: 8.5 },
  ]
}
