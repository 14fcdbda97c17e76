import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import type { StepKind } from '../../../shared/domain/hardship/codes.ts'
import { readNames } from '../../../shared/domain/hardship/progress.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call, type Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { usePublicityDays } from '../../data/use-publicity-days.ts'
import { findingText } from '../../text/hardship-findings.ts'
import { STEP_WORDS } from '../../text/hardship.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { countLines } from './finding-parts.ts'
import { FindingList } from './FindingList.tsx'
import { PublicityPreview } from './PublicityPreview.tsx'
import { STEP_FORMS, type StepField } from './step-forms.ts'
import { StepFieldInput, type StepValue } from './StepFieldInput.tsx'

interface Props {
  file: HardshipFile
  kind: StepKind
  onGo: (part: string) => void
  onClose: () => void
}

interface Values {
  on: string | null
  people: string | null
  note: string | null
  data: Readonly<Record<string, StepValue>>
}

const EMPTY: Values = { on: null, people: null, note: null, data: {} }

/** One dated step with the facts that it requires. */
export function StepDialog({ file, kind, onGo, onClose }: Props) {
  const form = STEP_FORMS[kind]
  const { values, change, offer, drop } = useRowForm<Values>(`hardship.step.${file.id}.${kind}`, { ...EMPTY, on: today() })
  const usual = usePublicityDays()
  const { on, people, note } = values
  const data = kind === 'publicity' ? { days: usual, ...values.data } : values.data
  const { done, warn } = useMessages()
  const codes = useCodes()
  const fields = form.fields ?? []
  const said = useForesight(file, kind, { ...values, data })
  // A rule may ask for words where the form does not: relief before its months are over.
  const asksWhy = form.note.required === true || [said?.refused, ...(said?.warnings ?? [])].some((each) => each?.reason === EARLY)
  const save = async (): Promise<void> => {
    if (on === null || !isPlainDate(on)) return
    const saved = await call('hardship.recordStep', { id: file.id, kind, on, people, data: withoutBlanks(data), note })
    drop()
    for (const warning of saved.warnings) warn(findingText(warning, codes))
    done(saved.state === file.state ? `已登记“${STEP_WORDS[kind].label}”` : `已登记“${STEP_WORDS[kind].label}”，档案有了新状态`)
  }
  const lacking = {
    ...(on === null || !isPlainDate(on) ? { on: '请填日期' } : {}),
    ...(form.people?.required === true && readNames(people).length === 0 ? { people: '请填姓名' } : {}),
    ...(asksWhy && (note ?? '').trim() === '' ? { note: `请填${form.note.label}` } : {}),
    ...Object.fromEntries(fields.filter((field) => isLacking(field, data[field.key])).map(({ key, label }) => [key, `请填${label}`])),
  }
  const set = (key: string, value: StepValue): void => change({ data: { ...values.data, [key]: value } })
  return (
    <FormDialog
      title={STEP_WORDS[kind].label}
      confirmLabel={`登记${STEP_WORDS[kind].label}`}
      danger={form.ends === true}
      ready
      check={() => lacking}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          <p className="dialog-note">{STEP_WORDS[kind].hint}</p>
          {kind === 'submit' && <BeforeSubmit file={file} onGo={onGo} />}
          <DateField label={kind === 'publicity' ? '张贴日期' : '日期'} required value={on} onChange={(next) => change({ on: next })} error={errors['on']} />
          {fields.map((field) => (
            <StepFieldInput key={field.key} field={field} value={data[field.key] ?? null} onChange={(value) => set(field.key, value)} error={errors[field.key]} />
          ))}
          {kind === 'publicity' && <PublicityPreview from={on} days={data['days'] ?? null} />}
          <Foreseen said={said} />
          {form.people !== undefined && (
            <TextField
              label={form.people.label}
              required={form.people.required === true}
              maxLength={200}
              value={people}
              onChange={(next) => change({ people: next })}
              error={errors['people']}
              help={peopleHelp(kind, people, form.people.help)}
            />
          )}
          <TextField
            label={form.note.label}
            required={asksWhy}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(next) => change({ note: next })}
            error={errors['note']}
            {...(form.note.placeholder === undefined ? {} : { placeholder: form.note.placeholder })}
          />
        </>
      )}
    </FormDialog>
  )
}

/** What recording it would say, before it is recorded; null while nobody has said on which day. */
function useForesight(file: HardshipFile, kind: StepKind, { on, people, note, data }: Values): Output<'hardship.tryStep'> | null {
  const step = { id: file.id, kind, on: on ?? '', people, data: withoutBlanks(data), note }
  return useCall('hardship.tryStep', isPlainDate(step.on) ? { ...step, on: step.on } : null).value
}

/** Which field is empty is said at the field. */
function Foreseen({ said }: { said: Output<'hardship.tryStep'> | null }) {
  const codes = useCodes()
  if (said === null) return null
  const refused = said.refused === null || LEFT_EMPTY.has(said.refused.reason) ? [] : [said.refused]
  // How many visitors there are is said beside their names.
  const shown = [...refused, ...said.warnings.filter(({ field }) => field !== 'people')]
  if (shown.length === 0) return null
  return (
    <div className="before-submit" role="note">
      {shown.map(({ reason, field, details }) => (
        <p key={reason} className="warn-text">
          {findingText({ reason, field, details, personName: null, level: 'look' }, codes)}
        </p>
      ))}
    </div>
  )
}

const EARLY = 'above_line_too_short'

/** Said at the field itself, when somebody wants to save. */
const LEFT_EMPTY: ReadonlySet<string> = new Set(['reason_missing', 'document_no_missing', 'exit_reason_missing'])

/** What would come back from the county, before it goes. */
function BeforeSubmit({ file, onGo }: { file: HardshipFile; onGo: (part: string) => void }) {
  const findings = useCall('hardship.check', { id: file.id }).value?.[0]?.findings ?? []
  const stops = findings.filter(({ level }) => level === 'stop')
  if (stops.length === 0) return null
  return (
    <div className="before-submit" role="note">
      <p className="warn-text">上报前体检：还有 {countLines(stops)} 处会被退回。可以先补正，也可以照报。</p>
      <FindingList label="会被退回的地方" findings={stops} onGo={onGo} personId={file.personId} />
    </div>
  )
}

function peopleHelp(kind: StepKind, people: string | null, help: string | undefined) {
  const names = readNames(people)
  if (kind === 'visit' && names.length === 1) return <span className="warn-text">只有 1 人，公示前须补足两人</span>
  return names.length > 1 ? `${names.length} 人：${names.join('、')}` : help
}

function isLacking(field: StepField, value: StepValue | undefined): boolean {
  return field.required === true && (value === undefined || value === null || value === '')
}

function withoutBlanks(data: Readonly<Record<string, StepValue>>): Record<string, StepValue> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''))
}
