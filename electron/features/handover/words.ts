import type { HandoverOverview } from '../../../shared/contract/handover.ts'

/** Words of the printed sheet. */
export const HANDOVER_KIND_WORDS: Readonly<Record<HandoverOverview['counts'][number]['kind'], string>> = {
  person: '人员',
  member: '其中现有会员',
  unit: '单位',
  trade_union: '基层工会',
  card: '会员证',
  hardship_file: '困难职工档案（户）',
  hardship_on_file: '其中在档（户）',
  aid: '帮扶记录（笔）',
  aid_campaign: '活动',
  employment: '用工关系',
  labour_contract: '劳动合同',
  collective_contract: '集体合同',
  attachment: '附件（照片、扫描件）',
  consent: '单独同意书',
  sent_package: '上报包',
}

export const HANDOVER_OPEN_WORDS: Readonly<Record<HandoverOverview['open'][number]['kind'], string>> = {
  drafts: '没有保存的草稿',
  files_between_steps: '困难职工档案：办理中',
  files_in_publicity: '困难职工档案：公示中',
  reviews_overdue: '困难职工档案：年度复核已过期',
  campaigns_not_recorded: '活动：列了名单，还没有登记发放',
  campaigns_not_signed: '活动：发放了，签收不全',
  import_rows_waiting: '导入：有疑问、等人确认的行',
  contracts_to_check: '用工关系：待核',
  surveys_open: '摸底：没有结束',
  packages_unanswered: '上报包：没有收到回执',
  rows_returned: '县里退回的记录：没有改好再报',
}

export const HANDOVER_PLACE_WORDS: Readonly<Record<HandoverOverview['places'][number]['of'], string>> = {
  consent: '单独同意书',
  hardship_file: '困难职工档案（户）',
}
