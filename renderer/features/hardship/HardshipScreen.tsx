import { CheckSquareOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PartTabs } from '../../ui/PartTabs.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { FileHeader } from './FileHeader.tsx'
import { FileMenu } from './FileMenu.tsx'
import { FileStateTag } from './FileStateTag.tsx'
import { FIRST, SECTIONS } from './sections.tsx'
import './hardship.css'

/** One household, one file. `part` opens at one of its parts. */
export function HardshipScreen({ id, part }: { id: string; part?: string }) {
  const loaded = useCall('hardship.get', { id })
  const file = loaded.value
  const print = (): void => goTo('forms', { fileId: id })
  useShortcuts({ 'ctrl+p': print })
  return (
    <PageFrame
      back
      title={file === null ? '困难职工档案' : file.name}
      aside={
        file !== null && (
          <>
            <span className="digits">{file.fileNo}</span> <FileStateTag state={file.state} />
          </>
        )
      }
      toolbar={
        file !== null && (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
              打印
            </Button>
            <Button icon={<CheckSquareOutlined aria-hidden />} onClick={() => goTo('hardship-check', { id: file.id })}>
              上报前体检
            </Button>
            <FileMenu file={file} />
          </>
        )
      }
    >
      <Ready of={loaded}>{(read) => <FileParts key={read.id} file={read} part={part} />}</Ready>
    </PageFrame>
  )
}

function FileParts({ file, part }: { file: HardshipFile; part: string | undefined }) {
  const [open, setOpen] = useRemembered(`hardship.part ${file.id} ${part ?? ''}`, part ?? FIRST.key)
  const section = SECTIONS.find(({ key }) => key === open) ?? FIRST
  const Body = section.component
  return (
    <>
      <FileHeader file={file} onGo={setOpen} />
      <PartTabs
        label={`${file.name}的档案`}
        parts={SECTIONS.map(({ key, title }) => ({ key, title: title(file) }))}
        open={section.key}
        onOpen={setOpen}
      >
        <Body key={section.key} file={file} onGo={setOpen} />
      </PartTabs>
    </>
  )
}
