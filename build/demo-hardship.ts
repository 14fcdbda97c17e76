import type { OutputOf } from '../shared/contract/define.ts'
import type { AllCalls } from '../shared/contract/index.ts'
import type { MemberRow } from '../shared/contract/members.ts'
import { formatYuan, toCapitals } from '../shared/domain/money.ts'
import { day, isPlainDate, type PlainDate } from '../shared/domain/plain-date.ts'
import { makeRandom } from '../tests/support/generate-people.ts'
import { makeHouseholdMaker, type MadeUpHousehold } from '../tests/support/generate-households.ts'
import type { Stage } from './demo-stage.ts'

type File = OutputOf<AllCalls, 'hardship.get'>

/** What is needed of a member to open a file and to make up the household. */
type Worker = MemberRow & { sex: string; birthOn: PlainDate }

/** Twenty households of members who were imported before; one of them from the application to the county's approval. */
export async function showHardship(stage: Stage): Promise<File> {
  const { call, step } = stage
  await call('parameters.set', {
    name: 'hardship.dibao_town', value: 77_000, validFrom: day('2025-07-01'), documentNo: '云民发〔2025〕12号',
  })
  const [first, ...others] = await pickWorkers(stage)
  if (first === undefined) throw new Error('the samples have too few complete members')
  const makeHousehold = makeHouseholdMaker(makeRandom(2_026))
  const file = await openFull(stage, first, makeHousehold(first, 5))
  const nearBy: string[] = []
  for (const [index, worker] of others.entries()) {
    const opened = await openShort(stage, worker, makeHousehold(worker, 2 + (index % 4)))
    if (index < PUBLIC_TOGETHER) nearBy.push(opened)
  }
  step(`另为 ${others.length} 户建档，其中 ${nearBy.length} 户一起公示`)
  await goThroughSteps(stage, file.id, nearBy)
  await handOut(stage, file)
  await savePapers(stage, file.id)
  return call('hardship.get', { id: file.id })
}

/** The list, the file, its sum and procedure, the ledger of aid, as the organiser sees them. */
export async function picturesOfHardship({ page, picture }: Stage, file: File): Promise<void> {
  const open = async (place: string): Promise<void> => {
    await page.getByRole('navigation').getByText(place, { exact: true }).click()
  }
  await open('困难职工')
  const row = page.getByRole('gridcell').getByRole('button', { name: file.name }).first()
  await row.waitFor()
  await picture('12-困难职工')
  await row.click()
  await page.getByRole('tab', { name: /^家庭成员/ }).click()
  await page.getByText('共 5 人，计入家庭人口 5 人').waitFor()
  await picture('13-一户一档')
  await page.getByRole('tab', { name: '测算' }).click()
  await page.getByRole('region', { name: '测算过程' }).waitFor()
  await picture('14-测算')
  await page.getByRole('tab', { name: /^程序/ }).click()
  await page.getByRole('list', { name: '经过' }).waitFor()
  await picture('15-程序')
  await open('帮扶慰问')
  await page.getByText(/^合计 /).first().waitFor()
  await picture('16-帮扶台账')
}

const HOUSEHOLDS = 20
/** Households that stand on the same public list as the first. */
const PUBLIC_TOGETHER = 5

async function pickWorkers({ call }: Stage): Promise<Worker[]> {
  const { rows } = await call('members.search', { filter: { states: ['active'] }, limit: 500 })
  const workers = rows.filter(isComplete)
  const first = workers.find(({ sex, birthOn, ethnicity }) => {
    return sex === '1' && ethnicity === '01' && birthOn > '1972' && birthOn < '1983'
  })
  return first === undefined ? [] : [first, ...spread(workers.filter((row) => row !== first), HOUSEHOLDS - 1)]
}

function isComplete(row: MemberRow): row is Worker {
  const isBorn = row.birthOn !== null && isPlainDate(row.birthOn)
  const isReached = row.mobileMasked !== null && row.unitId !== null
  return isBorn && isReached && row.sex !== null && row.idNoMasked !== null && row.wrong.length === 0
}

/** As many, from the whole list alike. */
function spread<T>(list: readonly T[], count: number): T[] {
  const every = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, index) => index % every === 0).slice(0, count)
}

/** Everything that the county asks for: the household, each row of money, all papers, and the separate consents. */
async function openFull({ call, step }: Stage, worker: Worker, household: MadeUpHousehold): Promise<File> {
  await call('members.change', {
    id: worker.id,
    fields: {
      ...AT_HOME, marital: '20', political: '13', education: '60', firstWorkOn: day('1996-07-01'), modelWorker: '0',
      hiredOn: day('2012-03-01'),
    },
  })
  const { id } = await call('hardship.open', {
    personId: worker.id,
    fields: {
      openedOn: day('2026-01-26'), area: 'town', health: '01', workState: '1', modelWorker: '0', housing: '1',
      housingM2: 86.5, industry: '03', singleParent: false, insurance: '1', selfHelp: true, zeroEmployment: false,
      migrant: false, unitStatus: '正常', mainCause: household.mainCause, otherCauses: [...household.otherCauses],
      story: household.story, bankName: '中国农业银行', bankBranch: '云桥支行', bankCard: '6228480402564890018',
      bankHolderId: worker.id, openedBy: '王组织', retentionPlace: '档案柜 3-2',
    },
    members: [
      { personId: worker.id, relation: '01', identity: '在职职工', insurance: '1', health: '01' },
      ...household.relatives.map(({ name, idNo, sex, birthOn, ...relative }) => ({
        newPerson: { name, idNo, sex, birthOn },
        relation: relative.relation, workState: relative.workState, identity: relative.identity,
        school: relative.school, schoolLevel: relative.schoolLevel, health: relative.health, illness: relative.illness,
        insurance: '2',
      })),
    ],
  })
  const { members } = await call('hardship.get', { id })
  for (const [index, { personId }] of members.entries()) {
    if (index === 0) continue
    const marital = household.relatives[index - 1]?.marital ?? null
    await call('members.change', { id: personId, fields: { ...AT_HOME, ethnicity: '01', marital } })
  }
  await fillMoney(call, id, household)
  await signConsents(call, await call('hardship.get', { id }))
  const { checklist } = await call('hardship.get', { id })
  const file = await call('hardship.change', {
    id,
    lists: {
      evidence: checklist.map(({ kind, personId }) => ({ kind, personId, receivedOn: day('2026-02-02'), copies: 1 })),
    },
  })
  step(
    `建困难职工档案 ${file.fileNo} ${file.name}：家庭 ${file.members.length} 人，收入 ${file.incomes.length} 笔，` +
      `刚性支出 ${file.expenses.length} 笔，材料 ${file.evidence.length} 份`,
  )
  return file
}

const AT_HOME = { hukouType: '4', hukouAddress: '云桥镇云桥社区', address: '云桥镇云桥社区 3 组 12 号' }

/** A household as it stands after the first talk. */
async function openShort({ call }: Stage, worker: Worker, household: MadeUpHousehold): Promise<string> {
  const { id } = await call('hardship.open', {
    personId: worker.id,
    fields: { openedOn: day('2026-01-28'), mainCause: household.mainCause, story: household.story },
    members: [
      { personId: worker.id, relation: '01', health: '01' },
      ...household.relatives.map(({ name, idNo, sex, birthOn, relation, school, schoolLevel }) => ({
        newPerson: { name, idNo, sex, birthOn }, relation, school, schoolLevel,
      })),
    ],
  })
  await fillMoney(call, id, household)
  return id
}

async function fillMoney(call: Stage['call'], id: string, household: MadeUpHousehold): Promise<void> {
  const { members } = await call('hardship.get', { id })
  const personOf = (who: number): string => members[who]?.personId ?? ''
  await call('hardship.change', {
    id,
    lists: {
      incomes: household.incomes.map(({ who, ...row }) => ({ ...row, personId: personOf(who) })),
      expenses: household.expenses.map(({ who, ...row }) => ({ ...row, personId: personOf(who) })),
    },
  })
}

/** Health of everybody whose state of health is on the file, the account, and the child under 14. */
async function signConsents(call: Stage['call'], file: File): Promise<void> {
  for (const { personId, birthOn } of file.members) {
    const isChild = birthOn !== null && birthOn > '2012-02-02'
    const guardian = isChild ? { guardianName: file.name, guardianRelation: '51' } : {}
    const consent = { personId, givenOn: day('2026-02-02'), ...guardian }
    await call('consents.record', { ...consent, kind: 'health' })
    if (personId === file.personId) await call('consents.record', { ...consent, kind: 'bank' })
    if (isChild) await call('consents.record', { ...consent, kind: 'child' })
  }
}

/** The sum suggests; a person confirms and says why. */
async function confirmClass({ call, step }: Stage, id: string): Promise<void> {
  const sum = await call('hardship.explain', { id })
  const category = CLASS_OF[sum.suggested] ?? null
  if (category === null) throw new Error(`the made-up household ${id} is ${sum.suggested}: ${JSON.stringify(sum.gaps)}`)
  const file = await call('hardship.confirmClass', { id, category, reason: '经入户核实，收支属实' })
  step(
    `测算 ${file.name}：收入 ${formatYuan(sum.incomeFen)} 元，刚性支出 ${formatYuan(sum.rigidFen)} 元，` +
      `人均月净收入 ${formatYuan(sum.perHeadMonthFenRounded)} 元，建议 ${WORDS_OF[category] ?? ''}，已认定`,
  )
}

const CLASS_OF: Readonly<Record<string, string>> = { deep: '1', relative: '2' }
const WORDS_OF: Readonly<Record<string, string>> = { '1': '深度困难职工', '2': '相对困难职工' }

/** Publicity over Spring Festival: the 14th of February is worked, the 15th to the 23rd are not. */
async function goThroughSteps(stage: Stage, id: string, nearBy: readonly string[]): Promise<void> {
  const { call, step, saveAs } = stage
  const record = (fileId: string, kind: StepKind, on: string, more: StepMore = {}): Promise<File> =>
    call('hardship.recordStep', { id: fileId, kind, on: day(on), ...more })
  for (const each of [id, ...nearBy]) {
    await record(each, 'apply', '2026-02-02')
    await record(each, 'authorise', '2026-02-03')
    await record(each, 'visit', '2026-02-04', { people: '王组织、赵红' })
    await confirmClass(stage, each)
    await record(each, 'review_meeting', '2026-02-06', { people: '周正、王组织、赵红', note: '情况属实，同意上报' })
    await record(each, 'publicity', '2026-02-10', { data: { place: '单位公示栏' } })
  }
  const { publicityTo, submitFrom } = await call('hardship.get', { id })
  step(`申请、授权、入户、评议，2026-02-10 公示到 ${publicityTo ?? ''}（跨春节，5 个工作日），${submitFrom ?? ''} 起可以上报`)
  const to = day(publicityTo ?? '')
  const publicPath = saveAs('公示.pdf')
  const posted = await call('forms.savePdf', {
    spec: {
      form: 'publicity', filter: { ids: [id, ...nearBy] }, publicFrom: day('2026-02-10'), publicTo: to,
      complaintPhone: '0712-0000000',
    },
  })
  step(`公示 ${posted.count} 户 ${posted.pages} 页 → ${publicPath}`)
  await record(id, 'town_review', '2026-02-25', { people: '刘主席', note: '经复核，情况属实，同意上报' })
  const [checked] = await call('hardship.check', { id })
  const stops = checked?.findings.filter(({ level }) => level === 'stop') ?? []
  step(`上报前体检：${stops.length} 处会被退回`)
  await record(id, 'submit', '2026-02-25')
  await record(id, 'approve', '2026-02-27', { data: { documentNo: '云工发〔2026〕3号' } })
  const file = await record(id, 'file', '2026-03-02', { data: { systemNo: '4209812026000001' } })
  step(`乡镇审核、上报、批准（${file.approvalNo ?? ''}）、建档，程序 ${file.steps.length} 步，复核到期 ${file.reviewDueOn ?? ''}`)
}

type StepKind = File['steps'][number]['kind']
interface StepMore {
  people?: string
  note?: string
  data?: Record<string, string | number>
}

/** 送温暖 for all households, one of them nobody has signed for yet. */
async function handOut({ call, step, saveAs }: Stage, file: File): Promise<void> {
  const { id } = await call('campaigns.add', {
    name: '2026年春节送温暖', kind: 'grant', aidType: '21', fund: '4', year: 2026, standardFen: 60_000,
    budgetFen: 1_200_000, goods: '大米 10 公斤', documentNo: '云工发〔2026〕1号', organiser: '王组织',
  })
  const plan = await call('campaigns.plan', { id, files: {} })
  const campaign = await call('campaigns.record', {
    id, on: day('2026-03-02'), payMethod: '2', handler: '王组织',
    lines: plan.lines.map(({ personId, fileId, amountFen }) => ({
      personId, fileId, amountFen, goods: '大米 10 公斤', exceptionWhy: null,
    })),
  })
  const path = saveAs('签收表.pdf')
  await call('forms.savePdf', { spec: { form: 'sign_off_sheet', campaignId: id } })
  step(
    `送温暖 ${campaign.people} 户，合计 ${formatYuan(campaign.totalFen)} 元（${toCapitals(campaign.totalFen)}） → ${path}`,
  )
  const { rows } = await call('aid.list', { filter: { campaignId: id }, limit: 100 })
  const signed = await call('campaigns.sign', {
    id, on: day('2026-03-02'), rows: rows.slice(1).map((row) => ({ aidId: row.id, signed: true })),
  })
  const own = rows.find((row) => row.fileId === file.id)
  step(`签收 ${signed.signed} / ${signed.people}；${file.name} 家 ${formatYuan(own?.amountFen ?? 0)} 元`)
}

async function savePapers({ call, step, saveAs }: Stage, fileId: string): Promise<void> {
  const papers = [
    ['困难职工档案表.pdf', 'file_sheet'],
    ['困难职工申请书.pdf', 'application'],
  ] as const
  for (const [name, form] of papers) {
    const path = saveAs(name)
    const { pages } = await call('forms.savePdf', { spec: { form, fileId, why: '演示' } })
    step(`${name.replace('.pdf', '')} ${pages} 页 → ${path}`)
  }
}
