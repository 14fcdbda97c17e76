import { Button } from 'antd'
import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { today } from '../../data/clock.ts'
import { stepsOf, type Step } from './steps.ts'

/** The steps in a row, each with its day. */
export function StepLine({ contract, onEdit }: { contract: CollectiveContract; onEdit: () => void }) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>步骤</h2>
        <Button onClick={onEdit}>填日期</Button>
      </div>
      <ol className="step-line" aria-label="步骤">
        {stepsOf(contract, today()).map((step) => (
          <li key={step.key} className={step.state} aria-current={step.state === 'next' ? 'step' : undefined}>
            <b>
              <span aria-hidden>{MARKS[step.state]} </span>
              {step.label}
              <span className="sr-only">：{WORDS[step.state]}</span>
            </b>
            <span className="digits">{step.on ?? (step.state === 'done' ? '' : '—')}</span>
            {step.about !== null && <span className="none">{step.about}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const MARKS: Readonly<Record<Step['state'], string>> = { done: '✓', next: '▸', later: '○' }
const WORDS: Readonly<Record<Step['state'], string>> = { done: '已办', next: '下一步', later: '未办' }
