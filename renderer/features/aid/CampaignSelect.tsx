import { useCall } from '../../data/use-call.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import type { FieldProps } from '../../ui/Field.tsx'

interface Props extends FieldProps {
  value: string | null
  onChange: (campaignId: string | null) => void
  /** Those that are over are only shown where the row has one already. */
  running?: boolean
}

/** One of the campaigns, newest first. */
export function CampaignSelect({ running = false, value, ...rest }: Props) {
  const campaigns = useCall('campaigns.list').value ?? []
  const choices = campaigns
    .filter((campaign) => !running || campaign.state !== 'closed' || campaign.id === value)
    .map(({ id, name, year }) => ({ value: id, label: name.includes(String(year)) ? name : `${name}（${year}）` }))
  return <ChoiceField choices={choices} placeholder={running ? '不属于活动' : '全部'} value={value} {...rest} />
}
