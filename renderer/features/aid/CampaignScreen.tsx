import { CheckCircleOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { Campaign } from '../../../shared/contract/aid.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goTo, useRemembered, useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import { RecordForm } from '../../ui/RecordForm.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { RemoveRecord } from '../../ui/RemoveRecord.tsx'
import { campaignValues, emptyCampaign, readCampaign } from './campaign-values.ts'
import { CampaignForm } from './CampaignForm.tsx'
import { CampaignHead } from './CampaignHead.tsx'
import { CampaignStateTag } from './CampaignStateTag.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { DonorsPart } from './DonorsPart.tsx'
import { PlanPart } from './PlanPart.tsx'
import { SheetPart } from './SheetPart.tsx'
import './aid.css'

/** One campaign, from its plan to the signatures; `new` opens an empty form. */
export function CampaignScreen({ id }: { id: string }) {
  const loaded = useCall('campaigns.get', id === 'new' ? null : { id })
  const shown = loaded.value
  const [closing, setClosing] = useState(false)
  return (
    <RecordPage
      id={id}
      loaded={loaded}
      noun="活动"
      aside={shown !== null && <CampaignStateTag state={shown.state} />}
      toolbar={
        shown !== null && (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => goTo('forms', { campaignId: shown.id })}>
              打印
            </Button>
            {shown.state !== 'closed' && (shown.people > 0 || shown.donors > 0) && (
              <Button icon={<CheckCircleOutlined aria-hidden />} onClick={() => setClosing(true)}>
                结束活动
              </Button>
            )}
            {shown.people === 0 && shown.donors === 0 && (
              <RemoveRecord
                name={shown.name}
                hint="只有还没有发放、也没有捐款的活动可以移走。"
                remove={() => call('campaigns.remove', { id: shown.id })}
              />
            )}
          </>
        )
      }
    >
      {(campaign) => (
        <>
          {campaign === null ? <CampaignRecord campaign={null} /> : <CampaignParts campaign={campaign} />}
          {closing && campaign !== null && <CloseDialog campaign={campaign} onClose={() => setClosing(false)} />}
        </>
      )}
    </RecordPage>
  )
}

function CampaignParts({ campaign }: { campaign: Campaign }) {
  const isOpen = campaign.state !== 'closed'
  const parts = [
    ...(campaign.kind === 'donation' ? [{ key: 'donors', label: `捐款 ${campaign.donors}`, children: <DonorsPart campaign={campaign} /> }] : []),
    ...(campaign.kind === 'grant' && isOpen ? [{ key: 'plan', label: '列名单', children: <PlanPart campaign={campaign} /> }] : []),
    { key: 'sheet', label: `发放和签收 ${campaign.people}`, children: <SheetPart campaign={campaign} /> },
    { key: 'papers', label: '材料', children: <CampaignPapers campaign={campaign} /> },
    { key: 'about', label: '活动资料', children: <CampaignRecord campaign={campaign} /> },
  ]
  const first = campaign.kind === 'donation' ? 'donors' : campaign.people > 0 || !isOpen ? 'sheet' : 'plan'
  const [open, setOpen] = useRemembered(`campaign.part ${campaign.id}`, first)
  const shown = parts.some(({ key }) => key === open) ? open : first
  return (
    <>
      <CampaignHead campaign={campaign} />
      <Tabs activeKey={shown} onChange={setOpen} destroyOnHidden items={parts} />
    </>
  )
}

/** Decision, signed sheet, photos, and for a collection the receipt of whoever took the money over. */
function CampaignPapers({ campaign }: { campaign: Campaign }) {
  return (
    <section className="card">
      <PaperList
        owner={{ ownerTable: 'aid_campaign', ownerId: campaign.id }}
        ownerName={campaign.name}
        kinds={PAPERS}
        hint={campaign.kind === 'donation' ? '倡议书、移交时的收条、照片，拍下来存在这里。' : '批文、签了字的签收表、发放照片，拍下来存在这里。'}
      />
    </section>
  )
}

const PAPERS: readonly string[] = ['signed_sheet', 'receipt', 'photo', 'other']

/** The form of the campaign itself. */
function CampaignRecord({ campaign }: { campaign: Campaign | null }) {
  const organiser = useSession((session) => session.unionName)
  const base = campaign === null ? emptyCampaign(Number(today().slice(0, 4)), organiser) : campaignValues(campaign)
  return (
    <RecordForm
      record={campaign}
      base={base}
      draft="campaign"
      stays={campaign !== null}
      read={(patch) => readCampaign(campaign === null ? { ...base, ...patch } : patch)}
      save={(fields, revision) => {
        if (campaign !== null) return call('campaigns.change', { id: campaign.id, revision, fields })
        const { name = '', kind = 'grant', aidType = '', year = 0, ...rest } = fields
        return call('campaigns.add', { ...rest, name, kind, aidType, year })
      }}
      open={(added) => goTo('campaign', { id: added })}
    >
      {(form) => <CampaignForm {...form} />}
    </RecordForm>
  )
}
