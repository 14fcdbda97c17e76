import type { TemplateSubject } from '../../../../shared/contract/forms.ts'
import { formatYuan, toCapitals } from '../../../../shared/domain/money.ts'
import { ageText, inWords, join, yuan } from '../cells.ts'
import type { CampaignPapers, FilePapers, PaperOffice, PaperPerson, PaperWords } from '../data.ts'
import { causesOf, industryOf, knownIncome, readMembers, type MemberWords } from '../household.ts'
import { evidenceWord } from '../words.ts'

/** One person, for papers that are about nobody's household. */
export interface PersonPapers {
  readonly person: PaperPerson
  readonly office: PaperOffice
  readonly words: PaperWords
}

interface Field<T> {
  readonly name: string
  readonly read: (of: T) => string | number | null
}

interface ListField<T> {
  readonly name: string
  readonly fields: readonly string[]
  readonly read: (of: T) => Record<string, string>[]
}

interface Catalogue<T> {
  readonly fields: readonly Field<T>[]
  readonly lists: readonly ListField<T>[]
}

/** What a template prints where nothing is known. */
const NOTHING = '—'

/** A form of the county is well under a megabyte; pictures of seals make it a few. */
export const MAX_TEMPLATE_BYTES = 10_000_000

/** Values for docxtemplater: every field of the subject, no cell empty. */
export type TemplateData = Record<string, string | Record<string, string>[]>

/** Names that a template of the subject may use; `list` names the loop that they stand in. */
export function namesOf(subject: TemplateSubject): { name: string; list: string | null }[] {
  const { fields, lists } = CATALOGUES[subject]
  return [
    ...fields.map(({ name }) => ({ name, list: null })),
    ...lists.flatMap((each) => each.fields.map((name) => ({ name, list: each.name }))),
  ]
}

export function dataOfFile(papers: FilePapers): TemplateData {
  return readAll(FILE, papers)
}

export function dataOfCampaign(papers: CampaignPapers): TemplateData {
  return readAll(CAMPAIGN, papers)
}

export function dataOfPerson(papers: PersonPapers): TemplateData {
  return readAll(PERSON, papers)
}

function readAll<T>({ fields, lists }: Catalogue<T>, of: T): TemplateData {
  return {
    ...Object.fromEntries(fields.map(({ name, read }) => [name, said(read(of))])),
    ...Object.fromEntries(lists.map(({ name, read }) => [name, read(of)])),
  }
}

function said(value: string | number | null): string {
  return value === null || value === '' ? NOTHING : String(value)
}

function yesOrNo(flag: boolean | null): string | null {
  return flag === null ? null : flag ? '是' : '否'
}

function totalOf(aid: FilePapers['aid']): number {
  return aid.reduce((sum, row) => sum + row.amountFen, 0)
}

function list<T, I>(
  name: string, items: (of: T) => readonly I[], fields: readonly Field<{ item: I; of: T; at: number }>[],
): ListField<T> {
  return {
    name,
    fields: fields.map((each) => each.name),
    read: (of) => items(of).map((item, at) => Object.fromEntries(fields.map((each) => [
      each.name, said(each.read({ item, of, at })),
    ]))),
  }
}

function officeFields<T extends { office: PaperOffice }>(): Field<T>[] {
  return [
    { name: '工会名称', read: ({ office }) => office.unionName },
    { name: '乡镇名称', read: ({ office }) => office.townshipName },
    { name: '经办人', read: ({ office }) => office.organiserName },
    { name: '打印日期', read: ({ office }) => inWords(office.today) },
  ]
}

function personFields<T extends {
  office: PaperOffice; words: PaperWords,
}>(personOf: (of: T) => PaperPerson): Field<T>[] {
  const field = (name: string, read: (person: PaperPerson, of: T) => string | null): Field<T> => ({
    name,
    read: (of) => read(personOf(of), of),
  })
  return [
    field('姓名', (person) => person.name),
    field('性别', (person, { words }) => words.labelOf('sex', person.sex)),
    field('民族', (person, { words }) => words.labelOf('ethnicity', person.ethnicity)),
    field('出生日期', (person) => inWords(person.birthOn)),
    field('年龄', (person, { office }) => ageText(person.birthOn, office.today)),
    field('身份证号', (person) => person.idNo),
    field('政治面貌', (person, { words }) => words.labelOf('political_status', person.political)),
    field('文化程度', (person, { words }) => words.labelOf('education', person.education)),
    field('婚姻状况', (person, { words }) => words.labelOf('marital_status', person.marital)),
    field('户口类型', (person, { words }) => words.labelOf('household_register_type', person.hukouType)),
    field('户口所在地', (person) => person.hukouAddress),
    field('家庭住址', (person) => person.address),
    field('手机号码', (person) => person.mobile),
    field('工作单位', (person) => person.unitName),
    field('所属工会', (person) => person.unionName),
    field('参加工作时间', (person) => inWords(person.firstWorkOn)),
  ]
}

const MEMBER_FIELDS: readonly Field<{ item: MemberWords }>[] = [
  { name: '成员姓名', read: ({ item }) => item.name },
  { name: '关系', read: ({ item }) => item.relation },
  { name: '成员性别', read: ({ item }) => item.sex },
  { name: '成员年龄', read: ({ item }) => item.age },
  { name: '成员身份证号', read: ({ item }) => item.idNo },
  { name: '成员健康状况', read: ({ item }) => item.health },
  { name: '成员工作状态', read: ({ item }) => item.workState },
  { name: '单位或学校', read: ({ item }) => item.place },
  { name: '月收入', read: ({ item }) => yuan(item.incomeMonthFen) },
]

const FILE: Catalogue<FilePapers> = {
  fields: [
    ...officeFields<FilePapers>(),
    ...personFields<FilePapers>(({ worker }) => worker),
    { name: '档案编号', read: ({ file }) => file.fileNo },
    { name: '困难类别', read: ({ file, words }) => words.labelOf('hardship_category', file.category) },
    { name: '家庭人口', read: ({ sum }) => sum.members },
    { name: '致困原因', read: causesOf },
    { name: '主要致困原因', read: ({ file, words }) => words.labelOf('hardship_cause', file.fields.mainCause) },
    {
      name: '次要致困原因',
      read: ({ file, words }) =>
        join(file.fields.otherCauses.map((code) => words.labelOf('hardship_cause', code)), '、'),
    },
    { name: '致困情况说明', read: ({ file }) => file.fields.story },
    { name: '健康状况', read: ({ file, words }) => words.labelOf('hardship_health', file.fields.health) },
    { name: '疾病名称', read: ({ file }) => file.fields.illness },
    { name: '残疾类别', read: ({ file, words }) => words.labelOf('disability_type', file.fields.disabilityType) },
    { name: '残疾等级', read: ({ file, words }) => words.labelOf('disability_grade', file.fields.disabilityGrade) },
    { name: '工作状态', read: ({ file, words }) => words.labelOf('work_state', file.fields.workState) },
    { name: '劳模类型', read: ({ file, words }) => words.labelOf('model_worker_type', file.fields.modelWorker) },
    { name: '所属行业', read: industryOf },
    { name: '单位性质', read: ({ unit }) => unit.ownership },
    { name: '企业状况', read: ({ file }) => file.fields.unitStatus },
    { name: '困难农民工', read: ({ file }) => yesOrNo(file.fields.migrant) },
    { name: '是否单亲', read: ({ file }) => yesOrNo(file.fields.singleParent) },
    { name: '有一定自救能力', read: ({ file }) => yesOrNo(file.fields.selfHelp) },
    { name: '零就业家庭', read: ({ file }) => yesOrNo(file.fields.zeroEmployment) },
    { name: '邮政编码', read: ({ file }) => file.fields.postcode },
    { name: '其他联系方式', read: ({ worker, file }) => join([worker.phone2, file.fields.otherContact], ' ') },
    { name: '劳动合同签订时间', read: ({ file }) => inWords(file.fields.contractSignedOn) },
    { name: '住房类型', read: ({ file, words }) => words.labelOf('housing_type', file.fields.housing) },
    { name: '建筑面积', read: ({ file }) => (file.fields.housingM2 === null ? null : `${file.fields.housingM2}㎡`) },
    { name: '医保状况', read: ({ file, words }) => words.labelOf('medical_insurance', file.fields.insurance) },
    { name: '家庭年收入', read: (papers) => yuan(knownIncome(papers, papers.sum.incomeFen)) },
    { name: '年刚性支出', read: ({ sum }) => yuan(sum.rigidFen) },
    { name: '扣除后月人均', read: (papers) => yuan(knownIncome(papers, papers.sum.perHeadMonthFenRounded)) },
    { name: '低保标准', read: ({ sum }) => yuan(sum.dibaoFen) },
    { name: '帮扶合计', read: ({ aid }) => formatYuan(totalOf(aid)) },
    { name: '帮扶合计大写', read: ({ aid }) => toCapitals(totalOf(aid)) },
    { name: '开户银行', read: ({ file }) => join([file.fields.bankName, file.fields.bankBranch], ' ') },
    { name: '银行卡号', read: ({ bankCard }) => bankCard },
    {
      name: '户名',
      read: ({ file, people }) => people.get(file.fields.bankHolderId ?? '')?.name ?? null,
    },
    { name: '建档日期', read: ({ file }) => inWords(file.fields.openedOn) },
    { name: '批准日期', read: ({ file }) => inWords(file.approvedOn) },
    { name: '批准文号', read: ({ file }) => file.approvalNo },
  ],
  lists: [
    list('家庭成员', (papers: FilePapers) => readMembers(papers).filter((member) => !member.isWorker), MEMBER_FIELDS),
    list('帮扶记录', ({ aid }: FilePapers) => aid, [
      { name: '帮扶日期', read: ({ item }) => inWords(item.on) },
      { name: '帮扶类型', read: ({ item, of }) => of.words.labelOf('aid_type', item.aidType) },
      { name: '帮扶金额', read: ({ item }) => yuan(item.amountFen) },
      { name: '帮扶说明', read: ({ item }) => item.what ?? item.note },
    ]),
    list('材料', ({ file }: FilePapers) => file.checklist, [
      { name: '材料名称', read: ({ item }) => evidenceWord(item.kind) },
      { name: '谁的材料', read: ({ item }) => item.personName ?? '全家' },
      { name: '收到日期', read: ({ item }) => inWords(item.receivedOn) ?? '未交' },
    ]),
  ],
}

const CAMPAIGN: Catalogue<CampaignPapers> = {
  fields: [
    ...officeFields<CampaignPapers>(),
    { name: '活动名称', read: ({ campaign }) => campaign.name },
    { name: '年度', read: ({ campaign }) => campaign.year },
    { name: '类型', read: ({ campaign, words }) => words.labelOf('aid_type', campaign.aidType) },
    { name: '资金来源', read: ({ campaign, words }) => words.labelOf('fund_source', campaign.fund) },
    { name: '文号', read: ({ campaign }) => campaign.documentNo },
    { name: '人数', read: ({ campaign }) => campaign.people },
    { name: '合计金额', read: ({ campaign }) => formatYuan(campaign.totalFen) },
    { name: '合计大写', read: ({ campaign }) => toCapitals(campaign.totalFen) },
    { name: '受助人', read: ({ campaign }) => campaign.forPersonName },
    { name: '捐款合计', read: ({ campaign }) => formatYuan(campaign.donatedFen) },
    { name: '捐款合计大写', read: ({ campaign }) => toCapitals(campaign.donatedFen) },
  ],
  lists: [
    list('名单', ({ aid }: CampaignPapers) => aid, [
      { name: '序号', read: ({ item, at }) => item.position ?? at + 1 },
      { name: '姓名', read: ({ item }) => item.personName },
      { name: '工作单位', read: ({ item }) => item.unitName },
      { name: '金额', read: ({ item }) => yuan(item.amountFen) },
      { name: '物品', read: ({ item }) => item.goods },
      { name: '账号', read: ({ item, of }) => of.accounts.get(item.personId) ?? null },
    ]),
    list('捐款人', ({ donors }: CampaignPapers) => donors, [
      { name: '序号', read: ({ at }) => at + 1 },
      { name: '捐款人姓名', read: ({ item }) => item.donorName },
      { name: '捐款人单位', read: ({ item }) => item.unitName },
      { name: '捐款金额', read: ({ item }) => yuan(item.amountFen) },
    ]),
  ],
}

const PERSON: Catalogue<PersonPapers> = {
  fields: [...officeFields<PersonPapers>(), ...personFields<PersonPapers>(({ person }) => person)],
  lists: [],
}

const CATALOGUES: Readonly<Record<TemplateSubject, {
  fields: readonly { name: string }[]; lists: readonly { name: string; fields: readonly string[] }[],
}>> = {
  hardship_file: FILE,
  aid_campaign: CAMPAIGN,
  person: PERSON,
}
