import { useState } from 'react'
import { CONTRACT_TERMS } from '../../../shared/domain/labour/facts.ts'
import { call } from '../../bridge.ts'
import { LABOUR_LABELS } from '../../text/labour-fields.ts'
import { TERM_LABELS } from '../../text/labour-history.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { Selection } from '../../ui/selection.ts'
import { termOf } from './contract-values.ts'
import type { EmploymentPart } from './query.ts'
import { renewLine, toRenewal, type Refused, type RenewException, type RenewTerms } from './renew-values.ts'
import { RenewTable } from './RenewTable.tsx'
import { useRenewing } from './use-renewing.ts'

interface Props {
  filter: EmploymentPart
  selection: Selection
  onDone: (refused: Refused) => void
  onClose: () => void
}

/** One more contract for each of the chosen people: terms for all, exceptions in the row; who is refused is named. */
export function RenewDialog({ filter, selection, onDone, onClose }: Props) {
  const { people, error } = useRenewing(filter, selection)
  const [terms, setTerms] = useState<RenewTerms>({ term: 'fixed', months: 36, signedOn: null })
  const [exceptions, setExceptions] = useState<Readonly<Record<string, RenewException>>>({})
  const { done, warn } = useMessages()
  const lines = (people ?? []).map((person) => renewLine(person, terms, exceptions[person.row.id] ?? {}))
  const going = lines.filter(({ left }) => !left)
  const wrong = going.filter(({ problem }) => problem !== null)
  const save = async (): Promise<void> => {
    const rows = going.flatMap((line) => toRenewal(line, terms.signedOn) ?? [])
    const result = await call('employments.renewMany', { rows })
    onDone(result.refused)
    if (result.refused.length === 0) done(`已续订 ${result.done} 人，Ctrl+Z 可一次撤销`)
    else warn(`已续订 ${result.done} 人，${result.refused.length} 人没有续订`)
  }
  return (
    <FormDialog
      title="批量续订劳动合同"
      confirmLabel={`续订 ${going.length} 人`}
      wide
      ready={going.length > 0 && wrong.length === 0}
      onSave={save}
      onClose={onClose}
    >
      {() => (
        <>
          <div className="form-grid">
            <ChoiceField
              label={LABOUR_LABELS['term'] ?? ''}
              fixed
              choices={TERMS}
              value={terms.term}
              onChange={(term) => setTerms({ ...terms, term: termOf(term) })}
            />
            {terms.term === 'fixed' && (
              <NumberField label="期限" unit="个月" value={terms.months} onChange={(months) => setTerms({ ...terms, months })} help="接在上一份期满的次日" />
            )}
            <DateField label={LABOUR_LABELS['signedOn'] ?? ''} value={terms.signedOn} onChange={(signedOn) => setTerms({ ...terms, signedOn })} help="空着按起始日期算" />
          </div>
          {error !== null && <FailedState error={error} />}
          {people === null && error === null && <LoadingState />}
          {people !== null && (
            <RenewTable lines={lines} onChange={(id, part) => setExceptions({ ...exceptions, [id]: { ...exceptions[id], ...part } })} />
          )}
          {wrong.length > 0 && <p className="warn-text">还有 {wrong.length} 人的日期要填好，或去掉勾。</p>}
          <p className="dialog-note">不符合规定的人会跳过并列出原因；其余的一次办好，Ctrl+Z 一次撤销。</p>
        </>
      )}
    </FormDialog>
  )
}

const TERMS = CONTRACT_TERMS.map((term) => ({ value: term, label: TERM_LABELS[term] ?? term }))
