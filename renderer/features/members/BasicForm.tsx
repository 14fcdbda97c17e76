import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Candidate, Member } from '../../../shared/contract/members.ts'
import { call, toAppError } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useDraft } from '../../data/use-draft.ts'
import { fieldErrors } from '../../text/errors.ts'
import { useFormKeys } from '../../ui/use-form-keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { Duplicates, useCandidates } from './Duplicates.tsx'
import { missingNow, readPatch, valuesOf, type FormPatch } from './form-values.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { PersonFields } from './PersonFields.tsx'
import { jumpTo, jumpToWrong, SaveBar } from './SaveBar.tsx'
import { usePersonForm } from './use-person-form.ts'

interface Props {
  member: Member
  /** Where the cursor goes; null for the first field. */
  wanted: { field: string; turn: number } | null
  onClose: () => void
}

const BAD_DAY = '请填真实的日期，例如 2024-03-05'

/** Changes the fields of somebody who is in the register; only what was touched is sent. */
export function BasicForm({ member, wanted, onClose }: Props) {
  const form = usePersonForm(valuesOf(member))
  // The state that was on screen when the changes began: somebody else's later write must not be overwritten unseen.
  const [revision, setRevision] = useState(member.revision)
  const [busy, setBusy] = useState(false)
  const [merging, setMerging] = useState<Candidate | null>(null)
  const draft = useDraft<FormPatch>(`member.${member.id}`)
  const area = useRef<HTMLDivElement>(null)
  const { attempt, done, failed } = useMessages()
  const { patch, restart } = form
  const touched = Object.keys(patch).length > 0
  const { keep, found } = draft
  useEffect(() => {
    if (touched) keep(patch)
  }, [keep, touched, patch])
  const taken = useRef(false)
  useEffect(() => {
    if (found === null || taken.current) return
    taken.current = true
    restart(found)
  }, [found, restart])
  useEffect(() => {
    if (wanted !== null) jumpTo(area.current, wanted.field)
  }, [wanted])

  // A masked number is no number to compare by.
  const shown = { ...form.values, idNo: patch.idNo ?? null, mobile: patch.mobile ?? null }
  const candidates = useCandidates(touched ? shown : { ...shown, name: null, birthOn: null }, member.id)

  const save = async (): Promise<boolean> => {
    const read = readPatch(patch)
    const lacking = {
      ...(patch.name !== undefined && (patch.name ?? '').trim() === '' ? { name: '请填姓名' } : {}),
      ...(read.ok ? {} : Object.fromEntries(read.wrong.map((field) => [field, BAD_DAY]))),
    }
    if (!read.ok || Object.keys(lacking).length > 0) {
      form.setErrors(lacking)
      window.requestAnimationFrame(() => jumpToWrong(area.current))
      return false
    }
    if (busy) return false
    if (!touched) return true
    setBusy(true)
    try {
      const saved = await call('members.change', { id: member.id, revision, fields: read.fields })
      draft.drop()
      restart({})
      setRevision(saved.revision)
      done(`已保存${saved.name}`)
      return true
    } catch (error) {
      const known = toAppError(error)
      // The newest state is on screen now; a second save goes over it with only what was touched.
      if (known.body.reason === 'changed_since') setRevision(member.revision)
      form.setErrors(fieldErrors(known))
      failed(error)
      window.requestAnimationFrame(() => jumpToWrong(area.current))
      return false
    } finally {
      setBusy(false)
    }
  }
  const saveAndClose = async (): Promise<void> => {
    if (await save()) onClose()
  }
  const keys = useFormKeys({ save: () => void saveAndClose(), saveAndStay: () => void save(), close: onClose })
  const dismiss = (): void => {
    draft.drop()
    onClose()
  }
  const part = async (candidate: Candidate): Promise<void> => {
    const marked = await attempt(() => call('members.markNotSame', { a: member.id, b: candidate.id }))
    if (marked === null) return
    jumpTo(area.current, 'mobile')
    done('已记住：不是同一人，以后不再提示')
  }
  return (
    <div ref={area} className="whole-form" {...keys}>
      <PersonFields
        form={form}
        person={member}
        afterIdentity={
          <Duplicates
            values={form.values}
            candidates={candidates}
            onOpen={(candidate) => goTo('member', { id: candidate.id })}
            onSame={setMerging}
            onNotSame={(candidate) => void part(candidate)}
          />
        }
      />
      <SaveBar
        missing={missingNow(form.values, member, {
          fields: member.maskedFields.filter((field) => !Object.hasOwn(patch, field)),
          missing: member.missing,
          wrong: member.wrong,
        })}
        onJump={(field) => jumpTo(area.current, field)}
      >
        <Button onClick={onClose} title="Esc">
          关闭，草稿保留
        </Button>
        {touched && <Button onClick={dismiss}>放弃修改</Button>}
        <Button type="primary" data-save loading={busy} onClick={() => void saveAndClose()} title="Ctrl+Enter">
          保存
        </Button>
      </SaveBar>
      {merging !== null && <MergeDialog member={member} other={merging.id} onClose={() => setMerging(null)} />}
    </div>
  )
}
