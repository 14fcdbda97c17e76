import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ENTRY_LABELS, type Entry, type MembershipValues } from './new-membership.ts'
import { UnionSelect } from '../../ui/UnionSelect.tsx'

interface Props {
  values: MembershipValues
  onChange: (values: MembershipValues) => void
  errors: Readonly<Record<string, string>>
}

/** How somebody new becomes a member: the day of the committee's approval counts, not that of the application. */
export function MembershipFields({ values, onChange, errors }: Props) {
  const set = (part: Partial<MembershipValues>): void => onChange({ ...values, ...part })
  return (
    <>
      <ChoiceField
        label="会籍"
        fixed
        choices={ENTRIES}
        value={values.entry}
        onChange={(entry) => isEntry(entry) && set({ entry })}
      />
      {values.entry !== 'none' && (
        <>
          <div data-field="unionId">
            <UnionSelect label="所属基层工会" required value={values.unionId} onChange={(unionId) => set({ unionId })} error={errors['unionId']} />
          </div>
          <DateField
            label="入会申请日期"
            required={values.entry === 'apply'}
            value={values.appliedOn}
            onChange={(appliedOn) => set({ appliedOn })}
            error={errors['appliedOn']}
          />
          {values.entry === 'join' && (
            <div data-field="joinedOn">
              <DateField
                label="入会日期"
                month
                value={values.joinedOn}
                onChange={(joinedOn) => set({ joinedOn })}
                help="基层工会委员会批准的日期"
                error={errors['joinedOn']}
              />
            </div>
          )}
          <CodeSelect list="member_join_channel" label="入会方式" value={values.joinChannel} onChange={(joinChannel) => set({ joinChannel })} />
          {values.entry === 'join' && (
            <TextField label="会员证号" value={values.cardNo} onChange={(cardNo) => set({ cardNo })} maxLength={60} error={errors['cardNo']} />
          )}
        </>
      )}
    </>
  )
}

// The keys of the labels are the entries.
const ENTRIES = Object.entries(ENTRY_LABELS).map(([value, label]) => ({ value, label }))

function isEntry(text: string | null): text is Entry {
  return text !== null && Object.hasOwn(ENTRY_LABELS, text)
}
