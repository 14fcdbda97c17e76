import type { ComponentType } from 'react'
import { AboutPage } from './pages/AboutPage.tsx'
import { AidPage } from './pages/AidPage.tsx'
import { BackupsPage } from './pages/BackupsPage.tsx'
import { BeginPage } from './pages/BeginPage.tsx'
import { CountyPage } from './pages/CountyPage.tsx'
import { DamagedNumberPage } from './pages/DamagedNumberPage.tsx'
import { CollectivePage } from './pages/CollectivePage.tsx'
import { FormsPage } from './pages/FormsPage.tsx'
import { HardshipPage } from './pages/HardshipPage.tsx'
import { ImportPage } from './pages/ImportPage.tsx'
import { KeysPage } from './pages/KeysPage.tsx'
import { LabourPage } from './pages/LabourPage.tsx'
import { LostLaptopPage } from './pages/LostLaptopPage.tsx'
import { MembershipPage } from './pages/MembershipPage.tsx'
import { PackagesPage } from './pages/PackagesPage.tsx'
import { PapersPage } from './pages/PapersPage.tsx'
import { PassphrasePage } from './pages/PassphrasePage.tsx'
import { PrintPage } from './pages/PrintPage.tsx'
import { PrivacyPage } from './pages/PrivacyPage.tsx'

interface HelpPage {
  key: string
  title: string
  Page: ComponentType
}

const BEGIN: HelpPage = { key: 'begin', title: '十分钟上手', Page: BeginPage }

/** The pages in the order of the list; `key` is what F1 and links name. */
export const HELP_PAGES: readonly HelpPage[] = [
  BEGIN,
  { key: 'import', title: '导入花名册', Page: ImportPage },
  { key: 'damaged-number', title: '身份证号被 Excel 损坏怎么办', Page: DamagedNumberPage },
  { key: 'print', title: '打印花名册', Page: PrintPage },
  { key: 'members', title: '会籍变动', Page: MembershipPage },
  { key: 'hardship', title: '困难职工档案', Page: HardshipPage },
  { key: 'aid', title: '帮扶与发放', Page: AidPage },
  { key: 'labour', title: '劳动合同', Page: LabourPage },
  { key: 'collective', title: '集体合同', Page: CollectivePage },
  { key: 'forms', title: '表格与公示', Page: FormsPage },
  { key: 'papers', title: '附件与同意', Page: PapersPage },
  { key: 'packages', title: '上报与回执', Page: PackagesPage },
  { key: 'county', title: '县级汇总', Page: CountyPage },
  { key: 'backups', title: '备份与恢复', Page: BackupsPage },
  { key: 'passphrase', title: '忘记口令', Page: PassphrasePage },
  { key: 'keys', title: '快捷键', Page: KeysPage },
  { key: 'privacy', title: '个人信息保护', Page: PrivacyPage },
  { key: 'lost-laptop', title: '丢电脑怎么办', Page: LostLaptopPage },
  { key: 'about', title: '关于', Page: AboutPage },
]

/** The page of that key; the first one when there is none. */
export function findPage(key: string | undefined): HelpPage {
  return HELP_PAGES.find((page) => page.key === key) ?? BEGIN
}
