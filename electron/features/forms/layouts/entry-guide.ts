import type { Block, Row } from '../../../paper/form/spec.ts'
import { grid, join, label, row, section, value, yuan } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { incomeOf, industryOf, knownIncome, otherIncome, readMembers, type MemberWords } from '../household.ts'
import type { Layout } from '../layout.ts'
import { evidenceWord } from '../words.ts'

/** 录入对照页: field by field in the order of the national system's screens (domain 3.1), each with a box to tick off. */
export function layOutEntryGuide(papers: FilePapers): Layout {
  const title = '困难职工信息录入对照页'
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        runningHead: `${title}　${papers.worker.name}　${papers.file.fileNo}`,
        blocks: [
          { kind: 'title', text: title },
          { kind: 'spread', left: '按系统录入界面的先后排列，录一项勾一项', right: `档案编号：${papers.file.fileNo}` },
          fields('一、基本信息', headerFields(papers)),
          ...readMembers(papers).filter((member) => !member.isWorker).map((member, at) =>
            fields(`二、家庭成员（${at + 1}）${member.name}`, memberFields(member, papers), true),
          ),
          fields('三、附件', papers.file.checklist.filter((paper) => paper.receivedOn !== null).map((paper) => [
            evidenceWord(paper.kind), paper.personName ?? '全家',
          ])),
          { kind: 'labels', texts: ['录入人：', '录入日期：　　　　年　　月　　日', '核对人：'] },
        ],
      },
    ],
  }
}

type Entry = readonly [string, string | null]

/** Two fields side by side, row by row as on the screen; a whole part stays on one page where it can. */
function fields(title: string, entries: readonly Entry[], together = false): Block {
  const rows: Row[] = []
  let pair: Entry[] = []
  const finish = (): void => {
    if (pair.length > 0) rows.push({ height: 6, keep: together, cells: [...cellsOf(pair[0]), ...cellsOf(pair[1])] })
    pair = []
  }
  for (const entry of entries) {
    if (WIDE.includes(entry[0])) {
      finish()
      rows.push({ height: 6, cells: [label(entry[0]), value(entry[1], { span: 4, long: true }), value('□')] })
      continue
    }
    pair.push(entry)
    if (pair.length === 2) finish()
  }
  finish()
  const last = rows.pop()
  const shown = last === undefined ? [row(value('无', { span: 6 }))] : [...rows, { ...last, keep: false }]
  return grid([28, 52, 8, 28, 52, 8], [section(title, 6), ...shown])
}

const WIDE: readonly string[] = ['致困情况说明']

function cellsOf(entry: Entry | undefined): Row['cells'] {
  if (entry === undefined) return [value('', { span: 3, pen: true })]
  return [label(entry[0]), value(entry[1]), value('□')]
}

function headerFields(papers: FilePapers): Entry[] {
  const { file, worker, unit, sum, words, bankCard, people } = papers
  const { fields: own } = file
  const say = words.labelOf
  const known = (fen: number | null): string | null => yuan(knownIncome(papers, fen))
  const holder = own.bankHolderId === null ? null : (people.get(own.bankHolderId)?.name ?? null)
  const member = file.members.find((each) => each.personId === file.personId)
  const perHead = sum.members === 0 ? null : Math.round(sum.incomeFen / sum.members / 12)
  return [
    ['职工编号', file.fileNo], ['困难类别*', say('hardship_category', file.category)],
    ['是否困难农民工', yes(own.migrant)], ['姓名*', worker.name],
    ['性别*', say('sex', worker.sex)], ['民族*', say('ethnicity', worker.ethnicity)],
    ['政治面貌*', say('political_status', worker.political)], ['身份证号*', worker.idNo],
    ['出生日期*', worker.birthOn], ['健康状况*', say('hardship_health', own.health ?? member?.health ?? null)],
    ['疾病/残疾类别', join([own.illness, say('disability_type', own.disabilityType)], '、')],
    ['残疾等级', say('disability_grade', own.disabilityGrade)],
    ['工作状态*', say('work_state', own.workState)], [
      '劳模类型*', say('model_worker_type', own.modelWorker ?? worker.modelWorker),
    ],
    ['住房类型*', say('housing_type', own.housing)], ['建筑面积', own.housingM2 === null ? null : `${own.housingM2}㎡`],
    ['手机号码*', worker.mobile], ['其他联系方式', join([worker.phone2, own.otherContact], ' ')],
    ['邮政编码', own.postcode], ['工作时间*', worker.firstWorkOn],
    ['所属行业*', industryOf(papers)], ['婚姻状况*', say('marital_status', worker.marital)],
    ['户口类型*', say('household_register_type', worker.hukouType)], ['户口所在地*', worker.hukouAddress],
    ['家庭住址*', worker.address], ['工作单位*', worker.unitName],
    ['单位性质', unit.ownership], ['企业状况', own.unitStatus],
    ['是否单亲*', yes(own.singleParent)], ['本人月平均收入*', known(incomeOf(papers, file.personId))],
    ['家庭其他非薪资年收入*', known(otherIncome(papers))], ['家庭年度总收入*', known(sum.incomeFen)],
    ['家庭人口*', String(sum.members)], ['家庭月人均收入*', known(perHead)],
    ['医保状况*', say('medical_insurance', own.insurance ?? member?.insurance ?? null)], ['有一定自救能力', yes(own.selfHelp)],
    ['零就业家庭', yes(own.zeroEmployment)], ['主要致困原因*', say('hardship_cause', own.mainCause)],
    ['次要致困原因', join(own.otherCauses.map((code) => say('hardship_cause', code)), '、') ?? '无'],
    ['致困情况说明', own.story],
    ['劳动合同签订时间', own.contractSignedOn],
    ['合同期限', own.contractMonths === null ? null : `${own.contractMonths}个月`],
    ['开户银行*', own.bankName], ['支行名称', own.bankBranch],
    ['银行卡号', bankCard], ['户名', holder],
    ['五类重点群体', say('hardship_focus_group', own.focusGroup)], ['“四个一批”措施', own.legacyMeasures],
    ['建档人', own.openedBy], ['审核人', own.checkedBy],
    ['录入人', own.enteredBy], ['建档日期', own.openedOn],
  ]
}

function memberFields(member: MemberWords, { words }: FilePapers): Entry[] {
  const { view, person } = member
  const say = words.labelOf
  return [
    ['姓名*', member.name], ['与户主关系*', member.relation],
    ['民族*', say('ethnicity', person?.ethnicity ?? null)], ['身份证号*', member.idNo],
    ['出生日期', member.birthOn], ['年龄', member.age],
    ['性别', member.sex], ['政治面貌', say('political_status', person?.political ?? null)],
    ['月收入*', yuan(member.incomeMonthFen)], ['劳模类型*', say('model_worker_type', person?.modelWorker ?? null)],
    ['健康状况*', say('hardship_health', view.health)], [
      '疾病/残疾类别', join([view.illness, say('disability_type', view.disabilityType)], '、'),
    ],
    ['医保状况*', member.insurance], ['婚姻状况*', say('marital_status', person?.marital ?? null)],
    ['户口类型*', say('household_register_type', person?.hukouType ?? null)], ['手机号码', member.mobile],
    ['人员身份*', view.identity], ['当前学历', view.schoolLevel ?? say('education', person?.education ?? null)],
    ['入学年份', view.enrolledOn === null ? null : view.enrolledOn.slice(0, 4)], [
      '学制', view.schoolYears === null ? null : `${view.schoolYears}年`,
    ],
    ['单位或学校', member.place], ['工作状态', say('work_state', view.workState)],
    ['是否共同生活', view.counted ? '是' : '否'], ['备注', join([view.notCountedWhy, view.note], '；') ?? '无'],
  ]
}

function yes(flag: boolean | null): string | null {
  return flag === null ? null : flag ? '是' : '否'
}
