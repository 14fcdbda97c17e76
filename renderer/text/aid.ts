import type { Campaign } from '../../shared/contract/aid.ts'

/** 发放 hands out, 捐款 collects for one person. */
export const CAMPAIGN_KIND_LABELS: Readonly<Record<Campaign['kind'], string>> = { grant: '发放', donation: '捐款' }

export const CAMPAIGN_STATE_LABELS: Readonly<Record<Campaign['state'], string>> = {
  planned: '筹划中',
  recorded: '已发放',
  closed: '已结束',
}
