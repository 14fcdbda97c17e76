import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { STATUS_LABELS } from '../../text/labour.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PartTabs } from '../../ui/PartTabs.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { EmploymentHeader } from './EmploymentHeader.tsx'
import { EmploymentMenu } from './EmploymentMenu.tsx'
import { EmploymentNotices } from './EmploymentNotices.tsx'
import { FIRST, SECTIONS } from './sections.ts'
import './labour.css'

/** One employment: who works where since when, with which papers, and what the law says today. */
export function EmploymentScreen({ id, part }: { id: string; part?: string }) {
  const loaded = useCall('employments.get', { id })
  const employment = loaded.value
  const print = (): void => {
    if (employment !== null) goTo('forms', { labour: JSON.stringify({ filter: { ids: [employment.id] } }) })
  }
  useShortcuts({ 'ctrl+p': print })
  return (
    <PageFrame
      back
      title={employment?.name ?? '用工'}
      aside={employment !== null && <LevelTag level={employment.level}>{STATUS_LABELS[employment.status]}</LevelTag>}
      toolbar={
        employment !== null && (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
              打印
            </Button>
            <EmploymentMenu employment={employment} />
          </>
        )
      }
    >
      <Ready of={loaded}>{(read) => <Parts key={read.id} employment={read} part={part} />}</Ready>
    </PageFrame>
  )
}

function Parts({ employment, part }: { employment: Employment; part: string | undefined }) {
  const [open, setOpen] = useRemembered(`employment.part ${employment.id} ${part ?? ''}`, part ?? FIRST.key)
  const section = SECTIONS.find(({ key }) => key === open) ?? FIRST
  const Body = section.component
  return (
    <>
      <EmploymentNotices employment={employment} />
      <EmploymentHeader employment={employment} />
      <PartTabs
        label={`${employment.name}的用工`}
        parts={SECTIONS.map(({ key, title }) => ({ key, title: title(employment) }))}
        open={section.key}
        onOpen={setOpen}
      >
        <Body key={section.key} employment={employment} onGo={setOpen} />
      </PartTabs>
    </>
  )
}
