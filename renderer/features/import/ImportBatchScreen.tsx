import { Spin } from 'antd'
import type { Preview } from '../../../shared/contract/import.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { BATCH_STATE_LABELS } from '../../text/import.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { BatchMenu } from './BatchMenu.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { RowsStep } from './RowsStep.tsx'
import { StepsBar, type Step } from './StepsBar.tsx'
import { useBatch, type Batch } from './use-batch.ts'
import './import.css'
import './rows.css'
import './result.css'

/** One file on its way into the register, or what became of it. */
export function ImportBatchScreen({ id }: { id: string }) {
  const batch = useBatch(id)
  const { preview } = batch
  const [asked, setAsked] = useRemembered<Step | null>(`import.step.${id}`, null)
  const step = preview === null ? 'columns' : stepOf(preview, asked)
  const go = async (next: Step): Promise<void> => {
    if (next === 'file') return goTo('import')
    // The rows are those of the last choice, not of the one before.
    await batch.settled()
    setAsked(next)
  }
  return (
    <PageFrame
      back
      filled
      title={preview?.fileName ?? '导入'}
      aside={preview !== null && asideWords(preview)}
      toolbar={
        preview !== null && (
          <BatchMenu
            batch={{ id, subject: preview.subject, fileName: preview.fileName, state: preview.state }}
            onClosed={() => void go(preview.state === 'previewed' ? 'file' : 'result')}
          />
        )
      }
    >
      <div className="steps-line">
        <StepsBar at={step} open={preview === null ? [] : openSteps(preview)} onGo={(next) => void go(next)} />
        <span role="status">{batch.busy && <Spin size="small" description="正在重新读表…" />}</span>
      </div>
      <Ready of={batch.loaded}>
        {() =>
          preview !== null && <StepBody step={step} preview={preview} batch={batch} go={(next) => void go(next)} />
        }
      </Ready>
    </PageFrame>
  )
}

interface BodyProps {
  step: Step
  preview: Preview
  batch: Batch
  go: (step: Step) => void
}

function StepBody({ step, preview, batch, go }: BodyProps) {
  if (step === 'columns') {
    return <ColumnsStep preview={preview} choose={batch.choose} onNext={() => go('rows')} />
  }
  if (step === 'result') {
    const reopened = (): void => {
      batch.reload()
      go('rows')
    }
    return <ResultStep preview={preview} onRows={() => go('rows')} onReopened={reopened} />
  }
  return (
    <RowsStep preview={preview} reload={batch.reload} onBack={() => go('columns')} onDone={() => go('result')} />
  )
}

/** A batch that is done shows its result; its columns are closed, its rows can still be looked at. */
function stepOf({ state }: Preview, asked: Step | null): Step {
  if (state !== 'previewed') return asked === 'rows' ? 'rows' : 'result'
  return asked === 'rows' ? 'rows' : 'columns'
}

function openSteps({ state }: Preview): readonly Step[] {
  return state === 'previewed' ? ['file', 'columns', 'rows'] : ['file', 'rows', 'result']
}

function asideWords({ subject, sender, state, counts }: Preview): string {
  return [sender, `${counts.people} ${SUBJECT_WORDS[subject].per}`, BATCH_STATE_LABELS[state]].filter((word) => word !== null).join(' · ')
}
