import { FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { instantText } from '../../data/clock.ts'
import { paperLabel, sizeText } from '../../text/attachments.ts'
import { SmallPicture } from './SmallPicture.tsx'
import type { PaperPerson } from './whose.ts'

export type PaperAct = { do: 'view' | 'change' | 'save' | 'remove'; paper: Attachment }

interface Props {
  papers: readonly Attachment[]
  /** Of the record, where it is about several. */
  people: readonly PaperPerson[]
  frozen: boolean
  onAct: (act: PaperAct) => void
}

/** One line a paper, in the order they were added. */
export function PaperTable({ papers, people, frozen, onAct }: Props) {
  return (
    <div className="table-scroll">
      <table className="table paper-table">
        <caption className="sr-only">材料</caption>
        <thead>
          <tr>
            <th scope="col">材料</th>
            <th scope="col">种类</th>
            <th scope="col">添加时间</th>
            <th scope="col">大小</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.id}>
              <th scope="row">
                <button type="button" className="paper-open" aria-label={`查看${paper.title}`} onClick={() => onAct({ do: 'view', paper })}>
                  <PaperFace paper={paper} />
                  <span className="paper-title">{paper.title}</span>
                </button>
                {paper.note !== null && <div className="paper-note">{paper.note}</div>}
              </th>
              <td>
                {paperLabel(paper.kind)}
                <OfWhom person={people.find(({ id }) => id === paper.personId)} />
              </td>
              <td className="digits">{instantText(paper.addedAt)}</td>
              <td className="digits">{sizeText(paper.size)}</td>
              <td>
                <span className="card-acts">
                  <Act label="修改" paper={paper} disabled={frozen} onClick={() => onAct({ do: 'change', paper })} />
                  <Act label="另存" paper={paper} onClick={() => onAct({ do: 'save', paper })} />
                  <Act label="移走" paper={paper} disabled={frozen} onClick={() => onAct({ do: 'remove', paper })} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OfWhom({ person }: { person: PaperPerson | undefined }) {
  return person === undefined ? null : <div className="none">{person.name}</div>
}

function PaperFace({ paper }: { paper: Attachment }) {
  if (paper.mediaType !== 'application/pdf') return <SmallPicture id={paper.id} label="" className="paper-face" />
  return (
    <span className="paper-face paper-face-pdf" aria-hidden>
      <FilePdfOutlined />
    </span>
  )
}

interface ActProps {
  label: string
  paper: Attachment
  disabled?: boolean
  onClick: () => void
}

function Act({ label, paper, disabled = false, onClick }: ActProps) {
  return (
    <Button size="small" disabled={disabled} aria-label={`${label}${paper.title}`} onClick={onClick}>
      {label}
    </Button>
  )
}
