import { useState } from 'react'
import type { Consent } from '../../../shared/contract/attachments.ts'
import { CONSENT_KINDS, isUnder14, type ConsentKind } from '../../../shared/domain/hardship/consent.ts'
import { isDayOrMonth, isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { CONSENT_LABELS } from '../../text/hardship.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { CodeSelect } from '../CodeSelect.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { DateField } from '../DateField.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { useMessages } from '../messages.tsx'
import { TextField } from '../TextField.tsx'
import type { ConsentPerson } from './whose.ts'

interface RecordProps {
  people: readonly ConsentPerson[]
  onClose: () => void
}

/** A signed consent: whose, to what, since when; for a child, who signed. */
export function RecordConsentDialog({ people, onClose }: RecordProps) {
  const [personId, setPersonId] = useState<string | null>(people.length === 1 ? (people[0]?.id ?? null) : null)
  const [kind, setKind] = useState<ConsentKind | null>(null)
  const [givenOn, setGivenOn] = useState<string | null>(today())
  const [guardianName, setGuardianName] = useState<string | null>(null)
  const [guardianRelation, setGuardianRelation] = useState<string | null>(null)
  const [paperPlace, setPaperPlace] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const person = people.find(({ id }) => id === personId)
  const ofChild = kind === 'child' || (person !== undefined && isChild(person, givenOn))
  const record = async (): Promise<void> => {
    if (personId === null || kind === null || givenOn === null || !isPlainDate(givenOn)) return
    const guardian = ofChild ? { guardianName, guardianRelation } : {}
    await call('consents.record', { personId, kind, givenOn, ...guardian, paperPlace, note })
    done(`已登记${person?.name ?? ''}的单独同意：${CONSENT_LABELS[kind]}`)
  }
  return (
    <FormDialog
      title="登记单独同意"
      confirmLabel="登记"
      ready={personId !== null && kind !== null && givenOn !== null && isPlainDate(givenOn)}
      onSave={record}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">本人（不满十四周岁的由监护人）当面签了单独同意书后再登记。</p>
          {people.length > 1 && (
            <ChoiceField label="谁的" required fixed choices={people.map(({ id, name }) => ({ value: id, label: name }))} value={personId} onChange={setPersonId} />
          )}
          <ChoiceField label="同意事项" required fixed choices={KINDS} value={kind} onChange={(next) => setKind(toKind(next))} error={errors['kind']} />
          <DateField label="同意日期" required value={givenOn} onChange={setGivenOn} error={errors['givenOn']} />
          {ofChild && (
            <>
              <TextField label="监护人" required maxLength={60} value={guardianName} onChange={setGuardianName} error={errors['guardianName']} help="不满十四周岁，由父母或其他监护人签字" />
              <CodeSelect label="监护人是孩子的" list="family_relation" first={PARENTS} value={guardianRelation} onChange={setGuardianRelation} error={errors['guardianRelation']} />
            </>
          )}
          <TextField label="同意书存放处" maxLength={100} value={paperPlace} onChange={setPaperPlace} error={errors['paperPlace']} placeholder="例如：2 号柜第 3 盒" />
          <TextField label="备注" maxLength={500} value={note} onChange={setNote} error={errors['note']} />
        </>
      )}
    </FormDialog>
  )
}

export function RemoveConsentDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { done } = useMessages()
  const name = `${consent.personName}的单独同意（${CONSENT_LABELS[consent.kind]}）`
  const remove = async (): Promise<void> => {
    await call('consents.remove', { id: consent.id })
    done(`${name}已移入回收站，可在回收站恢复`)
  }
  return (
    <ConfirmDialog open danger title={`把${name}移入回收站`} confirmLabel="移入回收站" onConfirm={remove} onClose={onClose}>
      <p>只用于登记错了的。本人要求撤回的，请改用“登记撤回”，撤回日期要留下来。</p>
    </ConfirmDialog>
  )
}

/** Father, mother. */
const PARENTS = ['51', '52']
const KINDS = CONSENT_KINDS.map((value) => ({ value, label: CONSENT_LABELS[value] }))

function toKind(text: string | null): ConsentKind | null {
  return CONSENT_KINDS.find((kind) => kind === text) ?? null
}

function isChild({ birthOn }: ConsentPerson, on: string | null): boolean {
  return birthOn !== null && isDayOrMonth(birthOn) && on !== null && isPlainDate(on) && isUnder14(birthOn, on)
}
