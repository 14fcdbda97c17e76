import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Campaign } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { CAMPAIGN_KIND_LABELS } from '../../text/aid.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { CampaignStateTag } from './CampaignStateTag.tsx'
import './aid.css'

/** 活动: what was handed out or collected in one go, newest first. */
export function CampaignsScreen() {
  const loaded = useCall('campaigns.list')
  useShortcuts({ 'ctrl+n': add, f5: loaded.reload })
  const button = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
      新增活动
    </Button>
  )
  return (
    <PageFrame back title="活动" toolbar={button}>
      <Ready of={loaded}>
        {(campaigns) =>
          campaigns.length === 0 ? (
            <EmptyState
              title="还没有活动"
              hint="送温暖、节日慰问、金秋助学、捐款都可以办成一次活动：定标准和预算，按条件列名单，一次登记，打印签收表，再勾签收。"
              actions={button}
            />
          ) : (
            <section className="card">
              <CampaignTable campaigns={campaigns} />
            </section>
          )
        }
      </Ready>
    </PageFrame>
  )
}

function add(): void {
  goTo('campaign', { id: 'new' })
}

function CampaignTable({ campaigns }: { campaigns: readonly Campaign[] }) {
  const codes = useCodes()
  return (
    <div className="table-scroll">
      <table className="table sheet-table">
        <caption>共 {campaigns.length} 次活动</caption>
        <thead>
          <tr>
            <th scope="col">活动名称</th>
            <th scope="col">年度</th>
            <th scope="col">种类</th>
            <th scope="col">帮扶类型</th>
            <th scope="col">状态</th>
            <th scope="col" className="number">人数</th>
            <th scope="col" className="number">发放金额（元）</th>
            <th scope="col" className="number">预算（元）</th>
            <th scope="col" className="number">签收</th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.id}>
              <th scope="row">
                <Button type="link" className="campaign-link" onClick={() => goTo('campaign', { id: campaign.id })}>
                  {campaign.name}
                </Button>
              </th>
              <td className="digits">{campaign.year}</td>
              <td>{CAMPAIGN_KIND_LABELS[campaign.kind]}</td>
              <td>{labelOf(codes, 'aid_type', campaign.aidType)}</td>
              <td>
                <CampaignStateTag state={campaign.state} />
              </td>
              <td className="number digits">{campaign.people}</td>
              <td className="number digits">{formatYuan(campaign.totalFen)}</td>
              <td className="number digits">{campaign.budgetFen === null ? '' : formatYuan(campaign.budgetFen)}</td>
              <td className="number digits">{campaign.people === 0 ? '' : `${campaign.signed} / ${campaign.people}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
