import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { HardshipFile, HardshipStep } from '../../../shared/contract/hardship.ts'
import { STEP_WORDS } from '../../text/hardship.ts'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import { isFrozen } from './RowsCard.tsx'

/** The signed sheet of a step and its photos, behind a button that says how many there are. */
export function StepPapers({ step, file }: { step: HardshipStep; file: HardshipFile }) {
  const [open, setOpen] = useState(false)
  const { label } = STEP_WORDS[step.kind]
  const words = step.attachments === 0 ? '添加签字表、照片' : `签字表、照片 ${step.attachments} 份`
  return (
    <div className="step-papers">
      <Button
        type="link"
        size="small"
        icon={<PaperClipOutlined aria-hidden />}
        aria-expanded={open}
        aria-label={`${words}（${step.on} ${label}）`}
        onClick={() => setOpen(!open)}
      >
        {words}
      </Button>
      {open && (
        <PaperList
          owner={{ ownerTable: 'hardship_step', ownerId: step.id }}
          ownerName={`${file.name} ${label}`}
          kinds={KINDS}
          title={`${label}的签字表和照片`}
          hint="签了字、盖了章的表拍下来存在这一步里。"
          frozen={isFrozen(file)}
        />
      )}
    </div>
  )
}

const KINDS: readonly string[] = ['signed_sheet', 'photo', 'other']
