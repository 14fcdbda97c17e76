import {
  ApartmentOutlined,
  BankOutlined,
  DeleteOutlined,
  FileProtectOutlined,
  GiftOutlined,
  HeartOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  PrinterOutlined,
  QuestionCircleOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { ScreenKey, ScreenParams } from './data/places.ts'
import { lazyScreen } from './ui/lazy-screen.tsx'

export interface ScreenSpec<K extends ScreenKey> {
  title: string
  component: ComponentType<ScreenParams[K]>
  /** The entry of the navigation that is lit while this screen is open. */
  under: ScreenKey
  /** Screens with an icon stand in the navigation, in this order. */
  icon?: ComponentType<{ 'aria-hidden'?: boolean }>
  /** Page of the help that F1 opens. */
  help: string
}

/** Every screen. Screens are loaded when they are first opened. */
export const SCREENS: { readonly [K in ScreenKey]: ScreenSpec<K> } = {
  start: {
    title: '首页',
    icon: HomeOutlined,
    under: 'start',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/start/StartScreen.tsx')).StartScreen),
  },
  members: {
    title: '会员',
    icon: TeamOutlined,
    under: 'members',
    help: 'members',
    component: lazyScreen(async () => (await import('./features/members/MembersScreen.tsx')).MembersScreen),
  },
  member: {
    title: '会员档案',
    under: 'members',
    help: 'members',
    component: lazyScreen(async () => (await import('./features/members/MemberScreen.tsx')).MemberScreen),
  },
  'member-new': {
    title: '新增会员',
    under: 'members',
    help: 'members',
    component: lazyScreen(async () => (await import('./features/members/NewMemberScreen.tsx')).NewMemberScreen),
  },
  units: {
    title: '单位',
    icon: BankOutlined,
    under: 'units',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/units/UnitsScreen.tsx')).UnitsScreen),
  },
  unit: {
    title: '单位',
    under: 'units',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/units/UnitScreen.tsx')).UnitScreen),
  },
  unions: {
    title: '基层工会',
    icon: ApartmentOutlined,
    under: 'unions',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/unions/UnionsScreen.tsx')).UnionsScreen),
  },
  union: {
    title: '基层工会',
    under: 'unions',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/unions/UnionScreen.tsx')).UnionScreen),
  },
  hardships: {
    title: '困难职工',
    icon: HeartOutlined,
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship/HardshipsScreen.tsx')).HardshipsScreen),
  },
  hardship: {
    title: '困难职工档案',
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship/HardshipScreen.tsx')).HardshipScreen),
  },
  'hardship-new': {
    title: '建困难职工档案',
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship/OpenFileScreen.tsx')).OpenFileScreen),
  },
  'hardship-check': {
    title: '上报前体检',
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship/CheckScreen.tsx')).CheckScreen),
  },
  'hardship-overview': {
    title: '困难帮扶统计',
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship-overview/OverviewScreen.tsx')).OverviewScreen),
  },
  surveys: {
    title: '摸底',
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship/SurveysScreen.tsx')).SurveysScreen),
  },
  survey: {
    title: '摸底',
    under: 'hardships',
    help: 'hardship',
    component: lazyScreen(async () => (await import('./features/hardship/SurveyScreen.tsx')).SurveyScreen),
  },
  aid: {
    title: '帮扶慰问',
    icon: GiftOutlined,
    under: 'aid',
    help: 'aid',
    component: lazyScreen(async () => (await import('./features/aid/AidScreen.tsx')).AidScreen),
  },
  campaigns: {
    title: '活动',
    under: 'aid',
    help: 'aid',
    component: lazyScreen(async () => (await import('./features/aid/CampaignsScreen.tsx')).CampaignsScreen),
  },
  campaign: {
    title: '活动',
    under: 'aid',
    help: 'aid',
    component: lazyScreen(async () => (await import('./features/aid/CampaignScreen.tsx')).CampaignScreen),
  },
  labour: {
    title: '劳动合同',
    icon: FileProtectOutlined,
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour/LabourScreen.tsx')).LabourScreen),
  },
  employment: {
    title: '用工',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour/EmploymentScreen.tsx')).EmploymentScreen),
  },
  'employment-new': {
    title: '登记用工',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour/NewEmploymentScreen.tsx')).NewEmploymentScreen),
  },
  deadlines: {
    title: '到期提醒',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour/DeadlinesScreen.tsx')).DeadlinesScreen),
  },
  rates: {
    title: '劳动合同签订率',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour-rates/RatesScreen.tsx')).RatesScreen),
  },
  'rate-snapshots': {
    title: '签订率留存和对比',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour-rates/SnapshotsScreen.tsx')).SnapshotsScreen),
  },
  agency: {
    title: '劳务派遣比例',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour-rates/AgencyScreen.tsx')).AgencyScreen),
  },
  protected: {
    title: '特殊保护名单',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour-rates/ProtectedScreen.tsx')).ProtectedScreen),
  },
  inspections: {
    title: '劳动合同检查',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(
      async () => (await import('./features/labour-rates/InspectionsScreen.tsx')).InspectionsScreen,
    ),
  },
  inspection: {
    title: '劳动合同检查',
    under: 'labour',
    help: 'labour',
    component: lazyScreen(async () => (await import('./features/labour-rates/InspectionScreen.tsx')).InspectionScreen),
  },
  collectives: {
    title: '集体合同',
    under: 'labour',
    help: 'collective',
    component: lazyScreen(async () => (await import('./features/collective/CollectivesScreen.tsx')).CollectivesScreen),
  },
  collective: {
    title: '集体合同',
    under: 'labour',
    help: 'collective',
    component: lazyScreen(async () => (await import('./features/collective/CollectiveScreen.tsx')).CollectiveScreen),
  },
  'collective-coverage': {
    title: '集体合同覆盖面',
    under: 'labour',
    help: 'collective',
    component: lazyScreen(async () => (await import('./features/collective/CoverageScreen.tsx')).CoverageScreen),
  },
  forms: {
    title: '打印表格',
    under: 'hardships',
    help: 'forms',
    component: lazyScreen(async () => (await import('./features/forms/FormsScreen.tsx')).FormsScreen),
  },
  import: {
    title: '导入',
    icon: ImportOutlined,
    under: 'import',
    help: 'import',
    component: lazyScreen(async () => (await import('./features/import/ImportScreen.tsx')).ImportScreen),
  },
  'import-batch': {
    title: '导入',
    under: 'import',
    help: 'import',
    component: lazyScreen(async () => (await import('./features/import/ImportBatchScreen.tsx')).ImportBatchScreen),
  },
  roster: {
    title: '打印',
    icon: PrinterOutlined,
    under: 'roster',
    help: 'print',
    component: lazyScreen(async () => (await import('./features/roster/RosterScreen.tsx')).RosterScreen),
  },
  packages: {
    title: '上报',
    icon: SendOutlined,
    under: 'packages',
    help: 'packages',
    component: lazyScreen(async () => (await import('./features/packages/PackagesScreen.tsx')).PackagesScreen),
  },
  county: {
    title: '县级汇总',
    icon: InboxOutlined,
    under: 'county',
    help: 'county',
    component: lazyScreen(async () => (await import('./features/county/CountyScreen.tsx')).CountyScreen),
  },
  'county-receive': {
    title: '接收上报包',
    under: 'county',
    help: 'county',
    component: lazyScreen(async () => (await import('./features/county/ReceiveScreen.tsx')).ReceiveScreen),
  },
  'county-conflicts': {
    title: '两边不一致',
    under: 'county',
    help: 'county',
    component: lazyScreen(async () => (await import('./features/county/ConflictsScreen.tsx')).ConflictsScreen),
  },
  'county-files': {
    title: '困难职工审批',
    under: 'county',
    help: 'county',
    component: lazyScreen(async () => (await import('./features/county/FilesScreen.tsx')).FilesScreen),
  },
  'county-kept': {
    title: '乡镇交来保管的备份',
    under: 'county',
    help: 'county',
    component: lazyScreen(async () => (await import('./features/county/KeptScreen.tsx')).KeptScreen),
  },
  'county-lists': {
    title: '汇总名单',
    under: 'county',
    help: 'county',
    component: lazyScreen(async () => (await import('./features/county/ListsScreen.tsx')).ListsScreen),
  },
  history: {
    title: '操作日志',
    icon: HistoryOutlined,
    under: 'history',
    help: 'privacy',
    component: lazyScreen(async () => (await import('./features/history/HistoryScreen.tsx')).HistoryScreen),
  },
  trash: {
    title: '回收站',
    icon: DeleteOutlined,
    under: 'trash',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/trash/TrashScreen.tsx')).TrashScreen),
  },
  backups: {
    title: '备份',
    under: 'settings',
    help: 'backups',
    component: lazyScreen(async () => (await import('./features/backups/BackupsScreen.tsx')).BackupsScreen),
  },
  handover: {
    title: '交接',
    under: 'settings',
    help: 'backups',
    component: lazyScreen(async () => (await import('./features/backups/HandoverScreen.tsx')).HandoverScreen),
  },
  settings: {
    title: '设置',
    icon: SettingOutlined,
    under: 'settings',
    help: 'passphrase',
    component: lazyScreen(async () => (await import('./features/settings/SettingsScreen.tsx')).SettingsScreen),
  },
  help: {
    title: '帮助',
    icon: QuestionCircleOutlined,
    under: 'help',
    help: 'begin',
    component: lazyScreen(async () => (await import('./features/help/HelpScreen.tsx')).HelpScreen),
  },
}
