import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Candidate, Member } from '../../../shared/contract/members.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { call, toAppError } from '../../bridge.ts'
import { goBack, goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraft } from '../../data/use-draft.ts'
import { fieldErrors } from '../../text/errors.ts'
import { useFormKeys } from '../../ui/use-form-keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { DraftOffer } from '../../ui/DraftOffer.tsx'
import { Duplicates, useCandidates } from './Duplicates.tsx'
import { EMPTY_VALUES, missingNow, readPatch, type FormPatch } from './form-values.ts'
import { MembershipFields } from './MembershipFields.tsx'
import { JOINING, readMembership, type MembershipValues } from './new-membership.ts'
import { PersonFields } from './PersonFields.tsx'
import { jumpTo, jumpToWrong, SaveBar } from './SaveBar.tsx'
import { usePersonForm } from './use-person-form.ts'
import './members.css'

interface Typed {
  patch: FormPatch
  membership: MembershipValues
}

const BAD_DAY = '请填真实的日期，例如 2024-03-05'

/** One person more. What is typed outlives Esc, a lock and a power cut. */
export function NewMemberScreen({ unitId, unionId }: { unitId?: string; unionId?: string }) {
  const form = usePersonForm(EMPTY_VALUES, unitId === undefined ? {} : { unitId })
  const [typedMembership, setMembership] = useState<MembershipValues>({ ...JOINING, unionId: unionId ?? null })
  const [unit, setUnit] = useState<Unit | null>(null)
  // Until one is chosen, the union that covers the unit is the likely one.
  const givenUnit = useCall('units.get', unitId === undefined ? null : { id: unitId }).value
  const likelyUnion = (unit ?? givenUnit)?.unionIds[0] ?? null
  const membership = { ...typedMembership, unionId: typedMembership.unionId ?? likelyUnion }
  const [membershipErrors, setMembershipErrors] = useState<Readonly<Record<string, string>>>({})
  const [notSame, setNotSame] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const draft = useDraft<Typed>('member.new')
  const area = useRef<HTMLDivElement>(null)
  const { done, failed } = useMessages()
  const candidates = useCandidates(form.values, null).filter((candidate) => !notSame.includes(candidate.id))
  const taken = candidates.some((candidate) => candidate.why === 'same_id')
  const touched = Object.keys(form.patch).some((field) => field !== 'unitId')
  const { keep } = draft
  useEffect(() => {
    if (touched) keep({ patch: form.patch, membership: typedMembership })
  }, [keep, touched, form.patch, typedMembership])

  const show = (errors: Readonly<Record<string, string>>): null => {
    form.setErrors(errors)
    setMembershipErrors(errors)
    window.requestAnimationFrame(() => jumpToWrong(area.current))
    return null
  }
  const save = async (): Promise<Member | null> => {
    const read = readPatch(form.values)
    const joined = readMembership(membership)
    const lacking = {
      ...((form.values.name ?? '').trim() === '' ? { name: '请填姓名' } : {}),
      ...(form.values.unitId === null ? { unitId: '请选择工作单位；没有的可在列表末尾新增' } : {}),
      ...(joined.ok ? {} : joined.errors),
      ...(read.ok ? {} : Object.fromEntries(read.wrong.map((field) => [field, BAD_DAY]))),
    }
    if (!read.ok || !joined.ok || Object.keys(lacking).length > 0) return show(lacking)
    if (taken || busy) return null
    setBusy(true)
    try {
      const fields = Object.fromEntries(Object.entries(read.fields).filter(([, value]) => value !== null))
      const added = await call('members.add', {
        ...fields,
        name: read.fields.name ?? '',
        membership: joined.membership,
        notSameAs: [...notSame],
      })
      draft.drop()
      done(`已新增${added.name}`)
      return added
    } catch (error) {
      failed(error)
      return show(fieldErrors(toAppError(error)))
    } finally {
      setBusy(false)
    }
  }
  const saveAndOpen = async (): Promise<void> => {
    const added = await save()
    if (added === null) return
    goBack()
    goTo('member', { id: added.id })
  }
  const saveAndNext = async (): Promise<void> => {
    const added = await save()
    if (added === null) return
    // People of one workshop are typed one after the other: where they work and when they joined is alike.
    form.restart({ unitId: added.unitId, dept: form.values.dept, employmentForm: form.values.employmentForm })
    setMembership({ ...membership, cardNo: null })
    setNotSame([])
    jumpTo(area.current, 'name')
  }
  const keys = useFormKeys({ save: () => void saveAndOpen(), saveAndStay: () => void saveAndNext(), close: goBack })

  /** What was typed goes along as a draft of that person's own form. */
  const goOnWith = async (candidate: Candidate): Promise<void> => {
    await call('drafts.save', { key: `member.${candidate.id}`, value: JSON.stringify(form.patch) })
    draft.drop()
    goBack()
    goTo('member', { id: candidate.id })
  }

  const { found } = draft
  const missing = missingNow(
    form.values,
    membership.entry === 'none' ? { unionId: null, joinedOn: null } : membership,
    { fields: [], missing: [], wrong: [] },
  )
  return (
    <PageFrame back title="新增会员" aside="Ctrl+Enter 保存 · Ctrl+S 保存并再录一人 · Esc 返回，草稿保留">
      <div ref={area} className="whole-form" {...keys}>
        {found !== null && !touched && (
          <DraftOffer
            what={found.patch.name ?? '未填姓名的会员'}
            onTake={() => {
              form.restart(found.patch)
              setMembership(found.membership)
            }}
            onDrop={draft.drop}
          />
        )}
        <PersonFields
          form={form}
          person={null}
          onUnit={setUnit}
          afterIdentity={
            <Duplicates
              values={form.values}
              candidates={candidates}
              onOpen={(candidate) => goTo('member', { id: candidate.id })}
              onSame={(candidate) => void goOnWith(candidate)}
              onNotSame={(candidate) => {
                setNotSame([...notSame, candidate.id])
                jumpTo(area.current, 'mobile')
              }}
            />
          }
          membership={<MembershipFields values={membership} onChange={setMembership} errors={membershipErrors} />}
        />
        <SaveBar missing={missing} untouched={!touched} onJump={(field) => jumpTo(area.current, field)}>
          <Button onClick={goBack}>取消</Button>
          <Button disabled={taken} loading={busy} onClick={() => void saveAndNext()}>
            保存并再录一人
          </Button>
          <Button type="primary" data-save disabled={taken} loading={busy} onClick={() => void saveAndOpen()}>
            保存
          </Button>
        </SaveBar>
      </div>
    </PageFrame>
  )
}
