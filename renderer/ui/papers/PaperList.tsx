import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Ready } from '../Ready.tsx'
import { AddPaperDialog, ChangePaperDialog, RemovePaperDialog, SavePaperDialog } from './PaperDialogs.tsx'
import { PaperTable, type PaperAct } from './PaperTable.tsx'
import type { PaperOwner, PaperPerson, WhosePaper } from './whose.ts'
import { PaperViewer } from './PaperViewer.tsx'
import './papers.css'

interface Props {
  owner: PaperOwner
  /** Whose papers: 王建国, 档案 2026-001. */
  ownerName: string
  /** Kinds to choose from, the commonest first. */
  kinds: readonly string[]
  /** Where the record is about several people: of whom a kind is asked. */
  whose?: WhosePaper
  /** Names of those people, for the list. */
  people?: readonly PaperPerson[]
  /** What belongs here, where nothing is yet. */
  hint: string
  title?: string
  /** The record cannot be changed: papers can be looked at and saved only. */
  frozen?: boolean
}

const NOBODY: readonly PaperPerson[] = []
const ofAll: WhosePaper = () => NOBODY

/** Papers (photos, scans, PDF) of one record: looked at, added, renamed, saved outside and removed. */
export function PaperList({ owner, ownerName, kinds, whose = ofAll, people = NOBODY, hint, title = '材料', frozen = false }: Props) {
  const [act, setAct] = useState<PaperAct | { do: 'add' } | null>(null)
  const papers = useCall('attachments.list', { ownerTable: owner.ownerTable, ownerId: owner.ownerId })
  const close = (): void => setAct(null)
  const add = (
    <Button icon={<PlusOutlined aria-hidden />} disabled={frozen} onClick={() => setAct({ do: 'add' })}>
      添加材料
    </Button>
  )
  return (
    <>
      <div className="card-head">
        <h2>{title}</h2>
        {add}
      </div>
      <Ready of={papers}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有材料" hint={hint} />
          ) : (
            <PaperTable papers={rows} people={people} frozen={frozen} onAct={setAct} />
          )
        }
      </Ready>
      {act?.do === 'add' && <AddPaperDialog owner={owner} ownerName={ownerName} kinds={kinds} whose={whose} onClose={close} />}
      {act?.do === 'view' && <PaperViewer papers={papers.value ?? []} first={act.paper} onClose={close} />}
      {act?.do === 'change' && <ChangePaperDialog paper={act.paper} kinds={kinds} whose={whose} onClose={close} />}
      {act?.do === 'save' && <SavePaperDialog paper={act.paper} ownerName={ownerName} onClose={close} />}
      {act?.do === 'remove' && <RemovePaperDialog paper={act.paper} onClose={close} />}
    </>
  )
}
