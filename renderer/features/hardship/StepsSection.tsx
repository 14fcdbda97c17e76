import { Button } from 'antd'
import { useState } from 'react'
import type { HardshipFile, HardshipStep } from '../../../shared/contract/hardship.ts'
import type { StepKind } from '../../../shared/domain/hardship/codes.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { reasonSentence } from '../../text/errors.ts'
import { HARDSHIP_STATE_LABELS, STEP_WORDS } from '../../text/hardship.ts'
import { HARDSHIP_LABELS } from '../../text/hardship-fields.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { likelyStep } from './next-step.ts'
import { PublicityCard } from './PublicityCard.tsx'
import { isFrozen } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'
import { STEP_FORMS } from './step-forms.ts'
import { StepPapers } from './StepPapers.tsx'
import { StepDialog } from './StepDialog.tsx'

/** Where the file stands, what may happen next, and all that has happened, newest first. */
export function StepsSection({ file, onGo }: SectionProps) {
  const [recording, setRecording] = useState<StepKind | null>(null)
  const [takingBack, setTakingBack] = useState<HardshipStep | null>(null)
  const last = file.steps.at(-1)
  return (
    <>
      <PublicityCard file={file} />
      <section className="card">
        <h2>下一步</h2>
        <NextSteps file={file} onRecord={setRecording} />
      </section>
      <section className="card">
        <h2>经过</h2>
        {file.steps.length === 0 ? (
          <EmptyState title="还没有办理记录" hint="从登记“申请”开始；摸底发现的，先登记“摸底登记”。" />
        ) : (
          <ol className="timeline" aria-label="经过">
            {file.steps.toReversed().map((step) => (
              <li key={step.id}>
                <span className="timeline-day digits">{step.on}</span>
                <div className="step-body">
                  <b>{STEP_WORDS[step.kind].label}</b>
                  <span className="timeline-state"> → {HARDSHIP_STATE_LABELS[step.stateAfter]}</span>
                  {step === last && !isFrozen(file) && (
                    <Button type="link" size="small" onClick={() => setTakingBack(step)}>
                      撤回这一步
                    </Button>
                  )}
                  <StepFacts step={step} />
                  <StepPapers step={step} file={file} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      {takingBack !== null && <TakeBackDialog file={file} step={takingBack} onClose={() => setTakingBack(null)} />}
      {recording !== null && (
        <StepDialog
          file={file}
          kind={recording}
          onGo={(part) => {
            setRecording(null)
            onGo(part)
          }}
          onClose={() => setRecording(null)}
        />
      )}
    </>
  )
}

function NextSteps({ file, onRecord }: { file: SectionProps['file']; onRecord: (kind: StepKind) => void }) {
  const { allowedSteps, blockedSteps } = file
  if (isFrozen(file) || allowedSteps.length + blockedSteps.length === 0) return <p className="none">没有可以办理的步骤。</p>
  const likely = likelyStep(file)
  const going = allowedSteps.filter((kind) => STEP_FORMS[kind].ends !== true)
  const ending = allowedSteps.filter((kind) => STEP_FORMS[kind].ends === true)
  return (
    <>
      <div className="step-acts">
        {going.map((kind) => (
          <Button key={kind} type={kind === likely ? 'primary' : 'default'} title={STEP_WORDS[kind].hint} onClick={() => onRecord(kind)}>
            {STEP_WORDS[kind].label}
          </Button>
        ))}
      </div>
      {blockedSteps.map(({ kind, reason, details }) => (
        <p key={kind} className="none">
          {STEP_WORDS[kind].label}还不能登记：{reasonSentence(reason, details) ?? reason}
        </p>
      ))}
      {ending.length > 0 && (
        <div className="step-acts">
          <span className="none">结束档案：</span>
          {ending.map((kind) => (
            <Button key={kind} title={STEP_WORDS[kind].hint} onClick={() => onRecord(kind)}>
              {STEP_WORDS[kind].label}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

function TakeBackDialog({ file, step, onClose }: { file: HardshipFile; step: HardshipStep; onClose: () => void }) {
  const { done } = useMessages()
  const { label } = STEP_WORDS[step.kind]
  const before = file.steps.at(-2)?.stateAfter ?? 'draft'
  const takeBack = async (): Promise<void> => {
    await call('hardship.removeStep', { id: file.id, stepId: step.id })
    done(`已撤回“${label}”，按 Ctrl+Z 可以恢复`)
  }
  return (
    <ConfirmDialog open danger title={`撤回“${label}”`} confirmLabel="撤回这一步" onConfirm={takeBack} onClose={onClose}>
      <p>
        {step.on} 登记的“{label}”和其中填的内容会去掉，档案回到“{HARDSHIP_STATE_LABELS[before]}”。只用于登记错了的；撤回后按 Ctrl+Z 可以恢复。
      </p>
    </ConfirmDialog>
  )
}

/** Who, which document, what was said. */
function StepFacts({ step }: { step: HardshipStep }) {
  const codes = useCodes()
  const form = STEP_FORMS[step.kind]
  const labels = new Map((form.fields ?? []).map(({ key, label }) => [key, label]))
  const facts = Object.entries(step.data).flatMap(([key, value]) => {
    if (value === null || value === '') return []
    const text = key === 'exitReason' ? labelOf(codes, 'hardship_exit_reason', String(value)) : typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
    return [{ label: labels.get(key) ?? form.told?.[key] ?? HARDSHIP_LABELS[key] ?? key, text }]
  })
  return (
    <>
      {step.people !== null && (
        <div>
          {form.people?.label ?? '人员'}：{step.people}
        </div>
      )}
      {facts.map(({ label, text }) => (
        <div key={label}>
          {label}：{text}
        </div>
      ))}
      {step.note !== null && (
        <div className="step-note">
          {form.note.label}：{step.note}
        </div>
      )}
    </>
  )
}
