import { describe, expect, it } from 'vitest'
import { FILE_FORMS, type FileForm } from '../../../shared/contract/form-names.ts'
import { AppError } from '../../../shared/errors.ts'
import { FILE_LAYOUTS } from '../../../electron/features/forms/file-layouts.ts'
import { readText } from '../../../electron/paper/form/text.ts'
import { LONG_NAME, makeFilePapers, RARE_NAME } from './household.ts'
import { bare, cellsOf, pagesOf, smallestType } from './support.ts'

async function textOf(form: FileForm, size = 8): Promise<string> {
  return (await pagesOf(FILE_LAYOUTS[form](makeFilePapers(size)))).join('')
}

describe.each(FILE_FORMS)('%s', (form) => {
  it('says whose it is and bears number and pages', async () => {
    const pages = await pagesOf(FILE_LAYOUTS[form](makeFilePapers(8)))
    const text = pages.join('')
    expect(text).toContain(LONG_NAME)
    if (form !== 'application') expect(text).toContain('2026-云桥-0001')
    for (const [at, page] of pages.entries()) expect(page).toContain(`凭证号20260302-7F3A9C第${at + 1}页共${pages.length}页`)
  })

  it.each([1, 8])('has no blank cell that is not for the pen, with %i in the household', (size) => {
    const bareCells = cellsOf(FILE_LAYOUTS[form](makeFilePapers(size))).filter((cell) => readText(cell).trim() === '')
    expect(bareCells.filter((cell) => cell.pen !== true && cell.foot === undefined)).toEqual([])
  })
})

describe('the papers of a household', () => {
  it.each<[form: FileForm, parts: string[]]>([
    ['file_sheet', [
      '困难职工档案表', '☑深度困难职工', '420984197506210017', '1975年6月21日', '维吾尔', '中共党员', '商品房(自购房)', '86.5㎡',
      '湖北省汉川市云桥镇工业大道188号锦绣花园小区12栋2单元1503室', '13907290000', '3,800.00', '95,958.00', '1,142.36',
      '☑患重特大疾病', '☑子女上学', '6217002870012345670', '中国农业银行股份有限公司', '以下空白', '单位党政意见', '县总工会意见',
      '批准文号：川工困〔2026〕7号', '公示时间：2026年1月30日至2026年2月6日', '☑困难职工申请书', '□身份证复印件(已交6/8)', '□医疗费自付票据',
      '建档人：王组织', '信息传输、计算机服务和软件业', '2021年3月1日36个月',
    ]],
    ['application', ['本人阿卜杜热依木·麦麦提图尔荪，男，1975年6月21日出生，维吾尔族', '家庭共同生活人口7人', '母亲赵秀英2024年确诊恶性肿瘤', '申请人（签字、按手印）']],
    ['visit_sheet', ['单位工资证明', '每月3800', '自付122600', '□一致□有变化', '调查人（两人以上，王组织、刘主席）签字：', '户主（签字）', '1套，自住']],
    ['authorisation', ['420984201805200053', '监护人', '签字（按手印）', '授权自签字之日起']],
    ['aid_application', ['深度困难职工', '申请人（签字）', '（大写）']],
    ['aid_approval', ['2026年已享受的帮扶（合计3,000.00元）', '住院期间临时救助', '-317.17', '770.00', '川工困〔2026〕7号']],
    ['publicity_result', ['公示期满，公示期间未收到异议。', '公示期为5个工作日', '单位公示栏', '特此证明']],
    ['folder_index', ['卷内目录', '自撤档之日起10年', '乡镇总工会档案柜3-2', '身份证复印件（李芳）', '未交']],
    ['entry_guide', ['五类重点群体', '有一定自救能力', '二、家庭成员（7）买买提·吐尔逊江', '户口在外,不共同生活', '普通高级中学教育', '信息传输、计算机服务和软件业']],
    ['missing_slip', ['身份证复印件欧阳晓明必交', '医疗费自付票据全家必交', '请带齐以上3项材料']],
    ['assessment_sheet', [
      '城乡居民基本养老金不计入', '有劳动能力未就业', '义务教育阶段不计入', '95,958.00－122,600.00=-26,642.00元',
      '770.00×12个月×7人=64,680.00元', '2倍×770.00×12个月×7人=129,360.00元', '城镇低保月标准（元/人）770.002025年7月1日川民发〔2025〕12号', '月最低工资标准（元）2,010.00',
      '相对困难：低保标准的倍数2倍', '收入支出的计算期申请前12个月', '残疾人代步及送医专用,已核实',
      '测算结果仅为建议',
    ]],
  ])('%s prints the data', async (form, parts) => {
    const text = await textOf(form)
    for (const part of parts) expect(text).toContain(bare(part).replaceAll('☑', '□√'))
  })

  it.each<FileForm>(['file_sheet', 'application', 'visit_sheet', 'authorisation', 'aid_application', 'entry_guide'])(
    '%s names everybody of a household of eight, rare characters included',
    async (form) => {
      const text = await textOf(form)
      for (const name of [LONG_NAME, RARE_NAME, '欧阳晓明', '李芳', '李小满', '李德福', '赵秀英', '买买提·吐尔逊江']) {
        expect(text).toContain(name)
      }
    },
  )

  it.each([1, 2, 5, 8])('sets the archive form on both sides of one sheet, with %i in the household', async (size) => {
    expect(await pagesOf(FILE_LAYOUTS.file_sheet(makeFilePapers(size)))).toHaveLength(2)
  })

  it.each<FileForm>([
    'application', 'authorisation', 'aid_application', 'aid_approval', 'assessment_sheet', 'publicity_result',
  ])(
    '%s stands on one page',
    async (form) => {
      expect(await pagesOf(FILE_LAYOUTS[form](makeFilePapers(8)))).toHaveLength(1)
    },
  )

  it('follows the order of the national system on the page for typing in', async () => {
    const text = await textOf('entry_guide')
    const fields = [
      '职工编号', '困难类别*', '姓名*', '政治面貌*', '身份证号*', '健康状况*', '工作状态*', '住房类型*', '手机号码*', '所属行业*', '婚姻状况*', '户口类型*', '家庭住址*',
      '工作单位*', '是否单亲*', '医保状况*', '主要致困原因*', '开户银行*', '建档人',
    ]
    const places = fields.map((field) => text.indexOf(field))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('asks nobody to bring what the union makes itself', async () => {
    const papers = makeFilePapers(2)
    const [first] = papers.file.checklist
    if (first === undefined) throw new Error('the household has a list of papers')
    const checklist = ['visit_form', 'committee_minutes', 'publicity_sheet', 'visit_photos'].map((kind) => ({
      ...first, kind, receivedOn: null,
    }))
    const [page] = await pagesOf(FILE_LAYOUTS.missing_slip({ ...papers, file: { ...papers.file, checklist } }))
    expect(page).toContain('材料已齐全')
  })

  it.each(FILE_FORMS)('%s has no word of the store on it', async (form) => {
    expect(await textOf(form)).not.toMatch(/[a-z]{3,}|null|undefined|NaN/)
  })

  it.each(FILE_FORMS)('%s has no type under eight points', async (form) => {
    for (const size of [1, 8]) {
      expect(await smallestType(FILE_LAYOUTS[form](makeFilePapers(size)))).toBeGreaterThanOrEqual(8)
    }
  })

  it('leaves amounts open where no income has been asked for', async () => {
    const papers = makeFilePapers(1)
    const [page] = await pagesOf(FILE_LAYOUTS.file_sheet({ ...papers, file: { ...papers.file, incomes: [] } }))
    expect(page).toContain('家庭年度总收入(元)*—')
  })

  it('leaves lines to write on where the household has no story yet', () => {
    const papers = makeFilePapers(2)
    const fields = { ...papers.file.fields, story: null }
    const blocks = FILE_LAYOUTS.application({ ...papers, file: { ...papers.file, fields } }).sides[0]?.blocks ?? []
    expect(blocks.filter(({ kind }) => kind === 'rules')).toHaveLength(1)
  })

  it('leaves lines for those whom only the visit will find', () => {
    const empty = cellsOf(FILE_LAYOUTS.visit_sheet(makeFilePapers(1))).filter(({ pen }) => pen === true)
    expect(empty.length).toBeGreaterThan(60)
  })

  it('names on the slip what is missing, and nothing that is private', async () => {
    const text = await textOf('missing_slip')
    for (const part of ['420984', '139072', '工业大道', '621700', '肿瘤', '关节炎']) expect(text).not.toContain(part)
  })

  it('has no result to certify where nothing was posted', () => {
    const papers = makeFilePapers(2)
    const file = { ...papers.file, steps: papers.file.steps.filter((step) => step.kind !== 'publicity') }
    expect(() => FILE_LAYOUTS.publicity_result({ ...papers, file })).toThrow(AppError)
  })

  it('says no more of an objection than what was settled', async () => {
    const papers = makeFilePapers(2)
    const [first] = papers.file.steps
    if (first === undefined) throw new Error('the household has steps')
    const steps = [
      ...papers.file.steps,
      { ...first, kind: 'objection' as const, on: papers.file.steps[3]?.on ?? first.on, note: '邻居反映有车' },
      { ...first, kind: 'objection_settled' as const, note: '系残疾人代步车,异议不成立' },
    ]
    const [page] = await pagesOf(FILE_LAYOUTS.publicity_result({ ...papers, file: { ...papers.file, steps } }))
    expect(page).toContain('系残疾人代步车,异议不成立')
    expect(page).not.toContain('未收到异议')
    expect(page).not.toContain('邻居')
  })
})
