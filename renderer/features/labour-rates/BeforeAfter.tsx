import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import { missingText, percentText, RATE_A, RATE_B } from '../../text/labour-rates.ts'
import { ComparedRates } from './ComparedRates.tsx'

/** The rate as it was found, and as it is since all was put right: both kept from their own day. */
export function BeforeAfter({ inspection: { before, after } }: { inspection: Inspection }) {
  if (before === null) return null
  if (after !== null) return <ComparedRates before={before} after={after} />
  const { rate } = before
  return (
    <section className="card" aria-label="检查时的签订率">
      <p>
        <span className="inspection-change digits">{missingText(rate)}</span>
        <span className="none">
          　{before.on} 检查时：应签 {rate.base} 人，已签 {rate.signed} 人，{RATE_A} {percentText(rate.aTenths)}，{RATE_B}{' '}
          {percentText(rate.bTenths)}。填上整改日期后，会与那天的签订率对比。
        </span>
      </p>
    </section>
  )
}
