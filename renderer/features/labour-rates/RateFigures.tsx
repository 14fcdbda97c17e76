import type { SigningRateView } from '../../../shared/contract/labour-rates.ts'
import {
  percentText, RATE_A, RATE_A_HINT, RATE_B, RATE_B_HINT, RATE_PART_LABELS, unsignedOf, type CountedPart,
} from '../../text/labour-rates.ts'

/** What the table under the numbers shows: the units, everybody who counts, or one part of them. */
export type Shown = 'units' | 'base' | CountedPart

interface Props {
  view: SigningRateView
  shown: Shown
  onShow: (shown: Shown) => void
}

/** Both rates, and each number as the way to its people. */
export function RateFigures({ view, shown, onShow }: Props) {
  const { rate, units, wholeUnits, unitId } = view
  const entries: { key: Shown; label: string; count: number }[] = [
    ...(unitId === null ? [{ key: 'units' as const, label: '单位', count: units }] : []),
    { key: 'base', label: '应签', count: rate.base },
    { key: 'signed', label: RATE_PART_LABELS.signed, count: rate.signed },
    { key: 'unsigned', label: RATE_PART_LABELS.unsigned, count: unsignedOf(rate) },
    { key: 'first_month', label: RATE_PART_LABELS.first_month, count: rate.firstMonth },
    { key: 'unclear', label: RATE_PART_LABELS.unclear, count: rate.unclear },
  ]
  return (
    <section className="card rate-card" aria-label="签订率">
      <dl className="rate-figures">
        <Figure label={RATE_A} hint={RATE_A_HINT} value={percentText(rate.aTenths)} whole={rate.aTenths === 1_000} />
        <Figure label={RATE_B} hint={RATE_B_HINT} value={percentText(rate.bTenths)} whole={rate.bTenths === 1_000} />
        {unitId === null && <Figure label="全部签订的单位" hint="签订企业数" value={`${wholeUnits} / ${units} 家`} whole={units > 0 && wholeUnits === units} />}
      </dl>
      <div className="rate-parts" role="group" aria-label="看哪些人">
        {entries.map(({ key, label, count }) => (
          <button key={key} type="button" className="rate-part" aria-pressed={key === shown} onClick={() => onShow(key)}>
            {label} <b className="digits">{count.toLocaleString('zh-CN')}</b>
          </button>
        ))}
      </div>
    </section>
  )
}

function Figure({ label, hint, value, whole }: { label: string; hint: string; value: string; whole: boolean }) {
  return (
    <div className="rate-figure">
      <dt>
        {label}
        <span className="rate-hint">{hint}</span>
      </dt>
      <dd className={whole ? 'digits good-text' : 'digits'}>{value}</dd>
    </div>
  )
}
