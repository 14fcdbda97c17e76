import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import type { CampaignPapers, ListedFile } from '../../../electron/features/forms/data.ts'
import { listAidLedger } from '../../../electron/features/forms/lists/aid-ledger.ts'
import { listDonors, listSignOff } from '../../../electron/features/forms/lists/campaign-lists.ts'
import { listSummary, listToDestroy } from '../../../electron/features/forms/lists/file-lists.ts'
import { layOutPublicity, type PublicitySpec } from '../../../electron/features/forms/lists/publicity.ts'
import { LONG_NAME, makeFilePapers, RARE_NAME } from './household.ts'
import { pagesOf, pagesOfList } from './support.ts'

const PAPERS = makeFilePapers(2)
const SPEC: PublicitySpec = {
  publicFrom: day('2026-03-02'), publicTo: day('2026-03-09'), complaintPhone: '0712-8880001', maskName: false, campaignName: null,
}
const ROW = {
  name: '李志强', birthOn: '1975-06-21', unitName: '盛源纺织有限公司', category: '1', householdSize: 3, mainCause: '6', aidFen: null,
}

async function posted(rows: readonly (typeof ROW)[], spec: Partial<PublicitySpec> = {}): Promise<string> {
  return (await pagesOf(layOutPublicity(rows, { ...SPEC, ...spec }, PAPERS))).join('')
}

describe('公示', () => {
  it('shows name, unit, class, size of the household and a cause in general words', async () => {
    const text = await posted([ROW])
    expect(text).toContain('1李志强盛源纺织有限公司深度困难职工3因病致困')
    expect(text).toContain('公示期为2026年3月2日至2026年3月9日')
    expect(text).toContain('监督电话：0712-8880001')
    expect(text).toContain('云桥镇总工会（盖章）2026年3月2日')
  })

  it('never shows a birth date, and the month of birth only to tell namesakes apart', async () => {
    expect(await posted([ROW, { ...ROW, name: '王芳' }])).not.toContain('1975')
    const twins = await posted([ROW, { ...ROW, birthOn: '1980-11-03' }])
    expect(twins).toContain('1975年6月')
    expect(twins).toContain('1980年11月')
    expect(twins).not.toContain('1975年6月21日')
  })

  it('masks a character of each name where that is wished', async () => {
    const text = await posted([ROW], { maskName: true })
    expect(text).toContain('李*强')
    expect(text).not.toContain('李志强')
  })

  it.each<[string, Partial<PublicitySpec>, string]>([
    ['a first day', { publicFrom: null }, 'publicFrom'],
    ['a last day', { publicTo: null }, 'publicTo'],
    ['a phone for objections', { complaintPhone: ' ' }, 'complaintPhone'],
    ['days in their order', { publicTo: day('2026-03-01') }, 'publicTo'],
  ])('needs %s', async (_what, spec, field) => {
    await expect(posted([ROW], spec)).rejects.toMatchObject({
      body: { code: 'invalid_input', fields: { [field]: expect.any(String) } },
    })
  })

  it('names a campaign and its amounts', async () => {
    const text = await pagesOf(
      layOutPublicity([{ ...ROW, aidFen: 200_000 }], { ...SPEC, campaignName: '春节送温暖' }, PAPERS),
    )
    expect(text.join('')).toContain('春节送温暖发放公示')
    expect(text.join('')).toContain('2,000.00')
  })
})

const [GIFT] = PAPERS.aid
if (GIFT === undefined) throw new Error('the household got something')

const CAMPAIGN: CampaignPapers = {
  campaign: {
    id: GIFT.id, name: '2026年春节送温暖', kind: 'grant', aidType: '21', fund: '1', year: 2026, from: null, to: null, standardFen: null,
    budgetFen: null, goods: null, documentNo: '云工发〔2026〕1号', organiser: null, forPersonId: null, handedOverOn: day('2026-02-20'),
    handedOverTo: '职工家属', handoverProof: '收据1张', note: null, forPersonName: RARE_NAME, state: 'recorded', people: 2, totalFen: 0,
    signed: 0, donors: 0, donatedFen: 0, revision: 1,
  },
  aid: [
    { ...GIFT, position: 1, personName: LONG_NAME, amountFen: 123_450 },
    { ...GIFT, position: 2, personId: 'x', personName: RARE_NAME, amountFen: 50_000, payMethod: '2', goods: '大米10kg' },
  ],
  donors: [{ donorName: '张三', unitName: '盛源纺织', amountFen: 10_005, on: '2026-02-11', note: null }],
  accounts: new Map([[GIFT.personId, '****5670']]), leftBlank: [],
  office: PAPERS.office,
  words: PAPERS.words,
}

describe('lists of a campaign', () => {
  it('签收表 numbers the rows and gives the total in Chinese capitals', async () => {
    const text = (await pagesOfList(listSignOff(CAMPAIGN))).join('')
    expect(text).toContain(`1${LONG_NAME}盛源纺织临时救助—1,234.50****5670`)
    expect(text).toContain(`2${RARE_NAME}盛源纺织临时救助大米10kg500.00现金`)
    expect(text).toContain('合计2人，金额1,734.50元（大写：壹仟柒佰叁拾肆元伍角整）')
    expect(text).toContain('资金来源：中央财政专项帮扶资金')
  })

  it('签收表 leaves account, signature and date free for the pen, and nothing else', () => {
    const { columns } = listSignOff(CAMPAIGN)
    expect(columns.filter(({ empty }) => empty === '').map(({ header }) => header)).toEqual(['账号或现金', '签名', '日期'])
  })

  it('捐款名单 says for whom, how much and that it was handed over', async () => {
    const text = (await pagesOfList(listDonors(CAMPAIGN))).join('')
    expect(text).toContain(`受助人：${RARE_NAME}`)
    expect(text).toContain('1张三盛源纺织100.052026-02-11—')
    expect(text).toContain('合计1笔，金额100.05元（大写：壹佰元零伍分）')
    expect(text).toContain('捐款已于2026年2月20日移交职工家属，凭据：收据1张。')
  })

  it('台账 lists each gift with voucher and who signed', async () => {
    const ledger = listAidLedger(CAMPAIGN.aid, { ...PAPERS, from: '2026-01-01', to: null })
    const text = (await pagesOfList(ledger)).join('')
    expect(text).toContain('期间：2026年1月1日至2026年3月2日')
    expect(text).toContain('PZ-2026-018王组织未签收')
    expect(text).toContain('合计2笔，金额1,734.50元')
  })
})

const LISTED: ListedFile = {
  row: { ...PAPERS.file, aidFen: 300_000 }, person: PAPERS.worker, closedOn: '2015-03-01', exitReason: '1', retentionPlace: '柜3-2',
  destroyFrom: '2025-03-01',
}

describe('lists of files', () => {
  it('汇总表 carries what the county collects, and adds up', async () => {
    const undecided = { ...LISTED, row: { ...LISTED.row, category: null } }
    const text = (await pagesOfList(listSummary([LISTED, undecided], PAPERS))).join('')
    const parts = ['2026-云桥-0001', LONG_NAME, '420984197506210017', '深度困难职工', '患重特大疾病', '13907290000', '3,000.00']
    for (const part of parts) {
      expect(text).toContain(part)
    }
    expect(text).toContain('合计2户4人，深度困难职工1户，待认定1户，累计帮扶6,000.00元')
  })

  it('销毁清册 says since when each may be destroyed, and asks for two names', async () => {
    const text = (await pagesOfList(listToDestroy([LISTED], PAPERS))).join('')
    expect(text).toContain('2015-03-01脱困(条件消除)2025-03-01柜3-2')
    expect(text).toContain('销毁人（签字）：')
    expect(text).toContain('监销人（签字）：')
  })

  it.each([['汇总表', listSummary], ['销毁清册', listToDestroy]] as const)('%s says so where nobody is on it', async (_name, list) => {
    expect((await pagesOfList(list([], PAPERS))).join('')).toContain('无合计0')
  })
})
