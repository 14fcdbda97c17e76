import { useState } from 'react'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { call } from '../../bridge.ts'
import { PAPER_LABELS, paperLabel, sizeText } from '../../text/attachments.ts'
import { ChoiceField, type Choice } from '../ChoiceField.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { useMessages } from '../messages.tsx'
import { TextField } from '../TextField.tsx'
import type { PaperOwner, WhosePaper } from './whose.ts'

interface AddProps {
  owner: PaperOwner
  ownerName: string
  kinds: readonly string[]
  whose: WhosePaper
  onClose: () => void
}

/** What the paper is and whose; then the host asks for the file. */
export function AddPaperDialog({ owner, ownerName, kinds, whose, onClose }: AddProps) {
  const [kind, setKind] = useState<string | null>(kinds.length === 1 ? (kinds[0] ?? null) : null)
  const [picked, setPicked] = useState<string | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const people = kind === null ? [] : whose(kind)
  const personId = settle(picked, people)
  const add = async (): Promise<void> => {
    if (kind === null) return
    const paper = await call('attachments.add', { ...owner, kind, personId, title: title ?? '', note })
    done(`已添加${ownerName}的材料“${paper.title}”（${sizeText(paper.size)}）`)
  }
  return (
    <FormDialog title={`添加材料：${ownerName}`} confirmLabel="选文件…" ready={kind !== null && (people.length === 0 || personId !== null)} onSave={add} onClose={onClose}>
      {(errors) => (
        <>
          <ChoiceField label="种类" required fixed choices={choicesOf(kinds)} value={kind} onChange={setKind} error={errors['kind']} />
          <WhoseField people={people} value={personId} onChange={setPicked} error={errors['personId']} />
          <TextField label="名称" maxLength={100} value={title} onChange={setTitle} error={errors['title']} help="不填就用文件名" />
          <TextField label="备注" maxLength={500} value={note} onChange={setNote} error={errors['note']} />
          <p className="dialog-note">
            可选 JPG、PNG 照片或 PDF，一份最大 20 MB。照片里的拍摄地点、时间、手机型号会去掉；PDF 原样保存。
          </p>
        </>
      )}
    </FormDialog>
  )
}

interface PaperProps {
  paper: Attachment
  onClose: () => void
}

export function ChangePaperDialog({ paper, kinds, whose, onClose }: PaperProps & Pick<AddProps, 'kinds' | 'whose'>) {
  const [kind, setKind] = useState<string | null>(paper.kind)
  const [picked, setPicked] = useState(paper.personId)
  const [title, setTitle] = useState<string | null>(paper.title)
  const [note, setNote] = useState(paper.note)
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    if (kind === null || title === null) return
    const changed = await call('attachments.change', { id: paper.id, kind, personId, title, note })
    done(`已修改材料“${changed.title}”`)
  }
  const people = kind === null ? [] : whose(kind)
  const personId = settle(picked, people)
  const all = kinds.includes(paper.kind) ? kinds : [paper.kind, ...kinds]
  return (
    <FormDialog
      title={`修改材料：${paper.title}`}
      confirmLabel="保存"
      ready={kind !== null && (people.length === 0 || personId !== null) && title !== null && title.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <ChoiceField label="种类" required fixed choices={choicesOf(all)} value={kind} onChange={setKind} error={errors['kind']} />
          <WhoseField people={people} value={personId} onChange={setPicked} error={errors['personId']} />
          <TextField label="名称" required maxLength={100} value={title} onChange={setTitle} error={errors['title']} />
          <TextField label="备注" maxLength={500} value={note} onChange={setNote} error={errors['note']} />
        </>
      )}
    </FormDialog>
  )
}

/** A copy leaves the sealed store: why is written down. */
export function SavePaperDialog({ paper, ownerName, onClose }: PaperProps & { ownerName: string }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    const { path } = await call('attachments.save', { id: paper.id, why: why ?? '' })
    done(`已另存到 ${path}`)
  }
  return (
    <FormDialog
      title={`另存材料：${ownerName} ${paper.title}`}
      confirmLabel="选位置…"
      ready={(why ?? '').trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">另存出去的文件不再加密，用完请删掉。用途会记入操作日志。</p>
          <TextField label="用途" required maxLength={500} value={why} onChange={setWhy} error={errors['why']} placeholder="例如：报县总工会核对" />
        </>
      )}
    </FormDialog>
  )
}

export function RemovePaperDialog({ paper, onClose }: PaperProps) {
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('attachments.remove', { id: paper.id })
    done(`“${paper.title}”已移入回收站，可在回收站恢复`)
  }
  return (
    <ConfirmDialog open danger title={`把“${paper.title}”移入回收站`} confirmLabel="移入回收站" onConfirm={remove} onClose={onClose}>
      <p>{paperLabel(paper.kind)}移入回收站后不再显示在这里，随时可以恢复。</p>
    </ConfirmDialog>
  )
}

interface WhoseProps {
  people: ReturnType<WhosePaper>
  value: string | null
  onChange: (personId: string | null) => void
  error: string | undefined
}

/** One 诊断证明 is not that of two people. */
function WhoseField({ people, value, onChange, error }: WhoseProps) {
  if (people.length === 0) return null
  const choices = people.map(({ id, name }) => ({ value: id, label: name }))
  return <ChoiceField label="谁的" required fixed choices={choices} value={value} onChange={onChange} error={error} />
}

/** Whom the list asks for; where it asks for one, he it is. */
function settle(picked: string | null, people: ReturnType<WhosePaper>): string | null {
  const [only, ...others] = people
  if (only !== undefined && others.length === 0) return only.id
  return people.some(({ id }) => id === picked) ? picked : null
}

function choicesOf(kinds: readonly string[]): Choice[] {
  return kinds.map((kind) => ({ value: kind, label: PAPER_LABELS[kind] ?? kind }))
}
