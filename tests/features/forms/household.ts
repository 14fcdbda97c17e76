import { readFileSync } from 'node:fs'
import type { AidRow } from '../../../shared/contract/aid.ts'
import { HardshipFile, HardshipSum } from '../../../shared/contract/hardship.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import type { FilePapers, PaperPerson, PaperWords } from '../../../electron/features/forms/data.ts'

const ID = (n: number): string => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

/** Words of the shipped code tables. */
export function shippedWords(): PaperWords {
  const seed = JSON.parse(readFileSync(new URL('../../../migrations/0001_codes.json', import.meta.url), 'utf8')) as [
    string, string, string, string | null,
  ][] // the rows of the seed, in its own order of columns
  const optionsOf = (list: string) => seed.filter((row) => row[0] === list).map(([, code, label]) => ({ code, label }))
  const labelOf = (list: string, code: string | null) => {
    const row = seed.find((each) => each[0] === list && each[1] === code)
    return row === undefined ? null : (row[3] ?? row[2])
  }
  return { optionsOf, labelOf }
}

interface Kin {
  name: string
  relation: string
  sex: string
  birthOn: string
  idNo: string
  workState?: string
  school?: string
  schoolLevel?: string
  workplace?: string
  health?: string
  illness?: string
}

export const LONG_NAME = '阿卜杜热依木·麦麦提图尔荪'
export const RARE_NAME = '王\u{2CC56}㛃䶮'

const KIN: readonly Kin[] = [
  { name: LONG_NAME, relation: '01', sex: '1', birthOn: '1975-06-21', idNo: '420984197506210017', workState: '1' },
  {
    name: RARE_NAME, relation: '12', sex: '2', birthOn: '1978-11-03', idNo: '420984197811030028', workState: '3',
    health: '14', illness: '类风湿性关节炎',
  },
  {
    name: '欧阳晓明', relation: '20', sex: '1', birthOn: '2004-02-29', idNo: '420984200402290035', school: '湖北工业大学机械工程学院',
    schoolLevel: '本科',
  },
  {
    name: '李芳', relation: '30', sex: '2', birthOn: '2012-09', idNo: '420984201209150046', school: '云桥镇初级中学',
    schoolLevel: '初中',
  },
  {
    name: '李小满', relation: '23', sex: '1', birthOn: '2018-05-20', idNo: '420984201805200053', school: '云桥镇中心小学',
    schoolLevel: '小学',
  },
  {
    name: '李德福', relation: '51', sex: '1', birthOn: '1948-01-08', idNo: '420984194801080019', workState: '4',
    health: '12',
  },
  {
    name: '赵秀英', relation: '52', sex: '2', birthOn: '1950-12-12', idNo: '420984195012120024', health: '02',
    illness: '乳腺恶性肿瘤(术后化疗)',
  },
  {
    name: '买买提·吐尔逊江', relation: '97', sex: '1', birthOn: '1990-07-01', idNo: '420984199007010033', health: '20',
    workplace: '无固定工作',
  },
]

/** A household of the given size, the first of whom is the worker, with everything that a full file holds. */
export function makeFilePapers(size = 8, change: Partial<FilePapers> = {}): FilePapers {
  const kin = KIN.slice(0, size)
  const people = new Map(kin.map((each, index) => [ID(index + 1), toPerson(each, index)]))
  const worker = people.get(ID(1))
  if (worker === undefined) throw new Error('a household has a worker')
  const sum = makeSum(kin)
  return {
    file: makeFile(kin, sum),
    sum,
    worker,
    unit: { ownership: '民营企业', industry: 'C' },
    people,
    bankCard: '6217002870012345670',
    aid: [AID],
    office: { townshipName: '云桥镇', unionName: '云桥镇总工会', organiserName: '王组织', today: day('2026-03-02') },
    words: shippedWords(),
    ...change,
  }
}

function toPerson(kin: Kin, index: number): PaperPerson {
  return {
    id: ID(index + 1), name: kin.name, sex: kin.sex, birthOn: kin.birthOn, ethnicity: index === 0 ? '05' : '01',
    political: index === 0 ? '01' : '13', education: '60', marital: index < 2 ? '20' : '10', hukouType: '4',
    hukouAddress: '湖北省汉川市云桥镇云桥社区居民委员会', modelWorker: '0', idNo: kin.idNo,
    mobile: index < 3 ? `1390729000${index}` : null, phone2: null,
    address: '湖北省汉川市云桥镇工业大道188号锦绣花园小区12栋2单元1503室', firstWorkOn: '1998-07',
    unitName: index === 0 ? '云桥镇人民政府社会事务服务中心下属劳动保障和社会救助联合工作站' : null,
    unionName: '云桥镇盛源纺织有限公司工会委员会', bankCard: null,
  }
}

const EMPTY = { area: 'town', openedOn: '2026-01-12', otherCauses: [] } as const

function makeFile(kin: readonly Kin[], sum: HardshipSum): HardshipFile {
  const step = (n: number, kind: string, on: string, extra: object = {}) => ({
    id: ID(40 + n), kind, on, people: null, data: {}, note: null, stateAfter: 'on_file', attachments: 0, ...extra,
  })
  return HardshipFile.parse({
    id: ID(90), fileNo: '2026-云桥-0001', personId: ID(1), name: kin[0]?.name ?? '', sex: '1', idNoMasked: null,
    unitName: '盛源纺织', unionName: '云桥镇盛源纺织有限公司工会委员会', category: '1', migrant: true, mainCause: '6',
    householdSize: kin.length, state: 'on_file', stateSince: '2026-02-26', appliedOn: '2026-01-12',
    publicityTo: '2026-02-06', approvedOn: '2026-02-20', reviewDueOn: '2027-02-26', syncDueOn: null,
    changedOn: '2026-02-26', lastAidOn: null, aidFen: 0, returnedCount: 1,
    fields: {
      ...EMPTY, unionId: null, unitStatus: '半停产', migrant: true, health: '14', illness: '腰椎间盘突出',
      disabilityType: null, disabilityGrade: null, workState: '1', modelWorker: '0', housing: '2', housingM2: 86.5,
      otherContact: '邻居 0712-8880000', postcode: '431600', industry: '07', singleParent: false, insurance: '1',
      selfHelp: true, zeroEmployment: false, mainCause: '6', otherCauses: ['9', '2'],
      story: `母亲赵秀英2024年确诊恶性肿瘤,先后三次住院,医保报销后自付医疗费用十二万余元;长子在读大学,次子与女儿在读中小学,家庭仅本人一人有固定收入。${'妻子因病长期不能就业,日常用药每月约八百元。'.repeat(3)}`,
      contractSignedOn: '2021-03-01', contractMonths: 36, bankName: '中国农业银行股份有限公司', bankBranch: '汉川市云桥支行',
      bankCard: null, bankHolderId: ID(1), focusGroup: null, legacyMeasures: null, legacyCategory: null,
      accidentOn: null, accidentWhat: null, accidentPasses: null, openedBy: '王组织', checkedBy: '刘主席', enteredBy: '王组织',
      retentionPlace: '乡镇总工会档案柜3-2', note: null,
    },
    maskedFields: [], cardDoubt: null, hidden: [], consentsMissing: [],
    members: kin.map((each, index) => ({
      id: ID(20 + index), personId: ID(index + 1), relation: each.relation, counted: index !== 7,
      notCountedWhy: index === 7 ? '户口在外,不共同生活' : null, ableToWork: null, workState: each.workState ?? null,
      identity: null, workplace: each.workplace ?? null, school: each.school ?? null, schoolLevel: each.schoolLevel ?? null,
      enrolledOn: each.school === undefined ? null : '2024-09', schoolYears: null, health: index === 0 ? null : (each.health ?? '01'),
      illness: each.illness ?? null, disabilityType: each.health === '20' ? '4' : null,
      disabilityGrade: each.health === '20' ? '3' : null, insurance: '2', note: null, name: each.name, sex: each.sex,
      birthOn: each.birthOn, age: null, idNoMasked: null, mobileMasked: null, memberState: null,
    })),
    incomes: [
      {
        id: ID(60), personId: ID(1), item: 'W', amountFen: 380_000, per: 'month', months: 12, counted: true,
        countedWhy: null, evidence: '单位工资证明',
      },
      {
        id: ID(61), personId: ID(6), item: 'S', amountFen: 218_650, per: 'month', months: 12, counted: true,
        countedWhy: null, evidence: '银行流水',
      },
    ],
    expenses: [
      {
        id: ID(62), personId: ID(7), item: 'M', grossFen: 21_500_000, reimbursedFen: 9_240_000, period: '2025年',
        counted: true, countedWhy: null, evidence: '发票12张',
      },
    ],
    properties: [{ id: ID(63), kind: 'house', quantity: 1, areaM2: 86.5, valueFen: null, note: '自住' }],
    exclusions: [{ id: ID(64), exclusion: '4', found: '2015年二手面包车', overrideWhy: '残疾人代步及送医专用,已核实' }],
    evidence: [],
    checklist: [
      {
        kind: 'application', personId: null, personName: null, need: 'required', receivedOn: '2026-01-12',
        waivedWhy: null, attachments: 1,
      },
      ...kin.map((each, index) => ({
        kind: 'id_copy', personId: ID(index + 1), personName: each.name, need: 'required',
        receivedOn: index % 3 === 2 ? null : '2026-01-12', waivedWhy: null, attachments: 1,
      })),
      ...[
        'household_register', 'diagnosis', 'medical_bills', 'authorisation', 'visit_form', 'committee_minutes',
        'publicity_sheet',
      ].map((kind) => ({
        kind, personId: null, personName: null, need: 'required', receivedOn: kind === 'medical_bills' ? null : '2026-02-10', waivedWhy: null, attachments: 0,
      })),
    ],
    steps: [
      step(1, 'apply', '2026-01-12'),
      step(2, 'visit', '2026-01-20', { people: '王组织、刘主席' }),
      step(3, 'review_meeting', '2026-01-28', { people: '刘主席、陈委员、周委员' }),
      step(4, 'publicity', '2026-01-30', { data: { days: 5, place: '单位公示栏' } }),
      step(5, 'town_review', '2026-02-09', { note: '经复核,情况属实,同意上报。' }),
      step(6, 'approve', '2026-02-20', { data: { documentNo: '川工困〔2026〕7号' } }),
    ],
    allowedSteps: [], blockedSteps: [], submitFrom: null,
    assessments: [
      {
        id: ID(70), on: '2026-01-28', suggested: 'deep', category: '1', reason: '母亲患重病,刚性支出大', confirmedBy: '王组织', sum,
      },
    ],
    categoryReason: '母亲患重病,刚性支出大', warnings: [], paperSyncedOn: null, closedOn: null, exitReason: null, destroyFrom: null, destroyedOn: null,
    approvalNo: '川工困〔2026〕7号', given: {}, importBatchId: null, deletedAt: null, revision: 3,
  })
}

function makeSum(kin: readonly Kin[]): HardshipSum {
  return HardshipSum.parse({
    on: '2026-01-12', windowFrom: '2025-01-12', windowTo: '2026-01-11', months: 12, members: Math.min(7, kin.length),
    incomes: [
      {
        personName: kin[0]?.name ?? '', item: 'W', amountFen: 380_000, per: 'month', months: 12, yearFen: 4_560_000,
        counted: true, why: null, evidence: '单位工资证明',
      },
      {
        personName: '李德福', item: 'S', amountFen: 218_650, per: 'month', months: 12, yearFen: 2_623_800, counted: true,
        why: null, evidence: '银行流水',
      },
      {
        personName: '赵秀英', item: 'S', amountFen: 15_000, per: 'month', months: 12, yearFen: 180_000, counted: false,
        why: 'resident_pension', evidence: null,
      },
      {
        personName: RARE_NAME, item: 'W', amountFen: 201_000, per: 'month', months: 12, yearFen: 2_412_000,
        counted: true, why: 'imputed_wage', evidence: null,
      },
    ],
    expenses: [
      {
        personName: '赵秀英', item: 'M', grossFen: 21_500_000, reimbursedFen: 9_240_000, paidFen: 12_260_000,
        counted: true, why: null, evidence: '发票12张',
      },
      {
        personName: '李小满', item: 'E', grossFen: 120_000, reimbursedFen: 0, paidFen: 120_000, counted: false,
        why: 'compulsory_schooling', evidence: null,
      },
    ],
    incomeFen: 9_595_800, rigidFen: 12_260_000, workCostFen: 0, netFen: -2_664_200, perHeadMonthFenRounded: -31_717,
    dibaoFen: 77_000, comparator: 'le', factorTenths: 20, deepLineFen: 6_468_000, relativeLineFen: 12_936_000,
    parameters: [
      { name: 'hardship.dibao_town', value: '77000', validFrom: '2025-07-01', documentNo: '川民发〔2025〕12号' },
      { name: 'hardship.comparator', value: 'at_most', validFrom: null, documentNo: null },
      { name: 'hardship.relative_factor', value: '2', validFrom: null, documentNo: null },
      { name: 'hardship.window', value: 'twelve_months', validFrom: null, documentNo: null },
      { name: 'hardship.imputed_wage', value: 'true', validFrom: null, documentNo: null },
      { name: 'hardship.minimum_wage', value: '201000', validFrom: '2025-01-01', documentNo: '鄂政发〔2024〕9号' },
      { name: 'hardship.aid_counts', value: 'true', validFrom: null, documentNo: null },
      { name: 'hardship.retention_years', value: '10', validFrom: null, documentNo: null },
    ],
    gaps: [], exclusions: [], suggested: 'deep', aidPushesOverFen: null, accidentTests: [],
  })
}

const AID: AidRow = {
  id: ID(80), personId: ID(1), fileId: ID(90), campaignId: null, aidType: '18', fund: '4', on: day('2026-02-11'), amountFen: 300_000,
  goods: null, payMethod: '1', voucherNo: 'PZ-2026-018', handler: '王组织', approvedBy: '刘主席', approvalNo: null,
  studentId: null, school: null, schoolLevel: null, schoolYear: null, visitors: null, hospital: null, what: '住院期间临时救助',
  exceptionWhy: null, signedOn: null, signedBy: null, note: null, personName: LONG_NAME, unitName: '盛源纺织',
  fileNo: '2026-云桥-0001', campaignName: null, studentName: null, position: null, revision: 1,
}
