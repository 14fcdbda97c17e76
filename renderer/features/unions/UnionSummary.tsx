import { Button } from 'antd'
import type { Union } from '../../../shared/contract/unions.ts'
import { today } from '../../data/clock.ts'
import { goTo } from '../../data/session.ts'
import { UnionOffer } from '../../ui/UnionOffer.tsx'
import { partWords } from './count-words.ts'
import { daysLeftWords, STAGE_WORDS } from './term-words.ts'

/** How many it has, when it elects next and what to do about it, and the lists to print. */
export function UnionSummary({ union }: { union: Union }) {
  const preset = JSON.stringify({ unionId: union.id })
  const { next } = STAGE_WORDS[union.termStage]
  return (
    <section className="card union-summary" aria-label="概要">
      <p>
        会员 <b>{union.memberCount}</b> 人
        {union.memberCount > 0 &&
          `，其中${partWords('女', union.womenCount, union.unstated.sex, union.memberCount)}，${partWords('农民工', union.migrantCount, union.unstated.migrant, union.memberCount)}`}
        {union.termEndsOn !== null && `；届满 ${union.termEndsOn}，${daysLeftWords(union.termEndsOn, today())}`}
      </p>
      {next !== null && <p className={union.termStage === 'none' ? 'none' : 'warn-text'}>{next}</p>}
      {union.warnings.length > 0 && <p className="warn-text">统一社会信用代码请对照证书核对。</p>}
      <UnionOffer
        union={union}
        among={{ coveredBy: union.id }}
        words="本会覆盖的单位中还没有工会的会员"
        confirmLabel="全部归入本会"
      />
      <div className="alert-acts">
        <Button size="small" onClick={() => goTo('members', { preset })}>
          查看会员
        </Button>
        <Button size="small" onClick={() => goTo('roster', { preset })}>
          打印花名册、补办登记表
        </Button>
        <Button size="small" onClick={() => goTo('member-new', { unionId: union.id })}>
          新增会员
        </Button>
      </div>
    </section>
  )
}
