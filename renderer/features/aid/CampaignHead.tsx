import type { Campaign } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'

/** What was decided, and how far it is. */
export function CampaignHead({ campaign }: { campaign: Campaign }) {
  const codes = useCodes()
  const { standardFen, budgetFen, totalFen, donatedFen, people, signed, donors } = campaign
  const isDonation = campaign.kind === 'donation'
  const limitFen = budgetFen ?? (isDonation ? donatedFen : null)
  return (
    <section className="card">
      <Facts>
        <Fact label="帮扶类型">{labelOf(codes, 'aid_type', campaign.aidType)}</Fact>
        <Fact label="资金来源">{labelOf(codes, 'fund_source', campaign.fund)}</Fact>
        {isDonation ? (
          <Fact label="收到捐款">{`${formatYuan(donatedFen)} 元，${donors} 人`}</Fact>
        ) : (
          <Fact label="每人标准">{standardFen === null ? null : `${formatYuan(standardFen)} 元`}</Fact>
        )}
        <Fact label="预算">{budgetFen === null ? null : `${formatYuan(budgetFen)} 元`}</Fact>
        <Fact label="已发放">{`${formatYuan(totalFen)} 元，${people} 人`}</Fact>
        <Fact label="结余">
          {limitFen === null ? null : limitFen < totalFen ? <span className="warn-text">超出 {formatYuan(totalFen - limitFen)} 元</span> : `${formatYuan(limitFen - totalFen)} 元`}
        </Fact>
        <Fact label="签收">{`${signed} / ${people} 人`}</Fact>
        <Fact label="文号">{campaign.documentNo}</Fact>
        {isDonation && <Fact label="受捐人">{campaign.forPersonName}</Fact>}
        {isDonation && (
          <Fact label="移交">
            {campaign.handedOverOn === null ? null : [campaign.handedOverOn, campaign.handedOverTo, campaign.handoverProof].filter(Boolean).join('，')}
          </Fact>
        )}
      </Facts>
    </section>
  )
}
