import { Tabs } from 'antd'
import { goTo } from '../../data/session.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { AboutPart } from './AboutPart.tsx'
import { CodesPart } from './CodesPart.tsx'
import { DisplayPart } from './DisplayPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { NamesPart } from './NamesPart.tsx'
import { ParametersPart } from './ParametersPart.tsx'
import { SecurityPart } from './SecurityPart.tsx'

/** A screen of its own, which a tab leads to. */
const BACKUPS = 'backups'

const PARTS = [
  { key: 'names', label: '名称', children: <NamesPart /> },
  { key: 'security', label: '口令和锁定', children: <SecurityPart /> },
  { key: BACKUPS, label: '备份' },
  { key: 'display', label: '显示和键盘', children: <DisplayPart /> },
  { key: 'parameters', label: '地方参数', children: <ParametersPart /> },
  { key: 'holidays', label: '节假日', children: <HolidaysPart /> },
  { key: 'codes', label: '字典', children: <CodesPart /> },
  { key: 'about', label: '本机情况', children: <AboutPart /> },
]

/** 设置. */
export function SettingsScreen({ part = 'names' }: { part?: string }) {
  return (
    <PageFrame title="设置">
      <Tabs activeKey={part} items={PARTS} onChange={(key) => (key === BACKUPS ? goTo('backups') : goTo('settings', { part: key }))} destroyOnHidden />
    </PageFrame>
  )
}
