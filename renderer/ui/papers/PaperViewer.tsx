import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import type { AppError } from '../../../shared/errors.ts'
import { call, toAppError } from '../../bridge.ts'
import { paperLabel } from '../../text/attachments.ts'
import { FailedState } from '../FailedState.tsx'
import { LoadingState } from '../LoadingState.tsx'
import { useReturnFocus } from '../use-return-focus.ts'
import { PaperPdf } from './PaperPdf.tsx'
import { PaperPicture } from './PaperPicture.tsx'

interface Props {
  papers: readonly Attachment[]
  first: Attachment
  onClose: () => void
}

/** One paper large, and from it to the next. Each one that is opened is written into the log. */
export function PaperViewer({ papers, first, onClose }: Props) {
  const [id, setId] = useState(first.id)
  const [turn, setTurn] = useState(0)
  const at = Math.max(0, papers.findIndex((paper) => paper.id === id))
  const paper = papers[at] ?? first
  const [before, after] = [papers[at - 1], papers[at + 1]]
  useReturnFocus()
  const way = (
    <>
      <Button icon={<LeftOutlined aria-hidden />} disabled={before === undefined} onClick={() => before !== undefined && setId(before.id)}>
        上一份
      </Button>
      <span role="status">
        {paperLabel(paper.kind)}，第 {at + 1} 份 / 共 {Math.max(1, papers.length)} 份
      </span>
      <Button disabled={after === undefined} onClick={() => after !== undefined && setId(after.id)}>
        下一份 <RightOutlined aria-hidden />
      </Button>
      <Button className="paper-viewer-close" onClick={onClose}>
        关闭
      </Button>
    </>
  )
  return (
    <Modal open title={paper.title} width="min(70rem, 96vw)" centered footer={null} closable={false} onCancel={onClose}>
      <OpenPaper key={`${paper.id} ${turn}`} paper={paper} way={way} onAgain={() => setTurn(turn + 1)} />
    </Modal>
  )
}

type Opened = { token: string } | { error: AppError } | null

interface OpenProps {
  paper: Attachment
  /** Buttons to the other papers and out. */
  way: ReactNode
  onAgain: () => void
}

function OpenPaper({ paper, way, onAgain }: OpenProps) {
  const { id, mediaType, title } = paper
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let wanted = true
    call('attachments.open', { id }).then(
      ({ token }) => wanted && setOpened({ token }),
      (error: unknown) => wanted && setOpened({ error: toAppError(error) }),
    )
    return () => {
      wanted = false
    }
  }, [id])
  if (opened === null || 'error' in opened) {
    return (
      <>
        <div className="paper-viewer-bar">{way}</div>
        {opened === null ? <LoadingState /> : <FailedState error={opened.error} retry={onAgain} />}
      </>
    )
  }
  const View = mediaType === 'application/pdf' ? PaperPdf : PaperPicture
  return <View token={opened.token} title={title} way={way} onGone={onAgain} />
}
