import { Button } from 'antd'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { articlesText } from '../../../shared/domain/labour/laws.ts'
import { useCodes } from '../../data/codes.ts'
import { labourFindingText, viewTexts } from '../../text/labour-findings.ts'
import { LACKING_LABELS, LEVEL_LABELS } from '../../text/labour.ts'
import { employerText } from '../../text/labour-employer.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { factsBehind } from './finding-facts.ts'
import { inOrder } from './finding-order.ts'
import type { SectionProps } from './section.ts'

/** 今天法律怎么说: a card for each finding, the gravest first, with the facts and articles it rests on. */
export function FindingCards({ employment, onGo }: SectionProps) {
  const { findings, lacking } = employment
  return (
    <section className="card" aria-labelledby="labour-today">
      <h2 id="labour-today">今天法律怎么说</h2>
      {lacking.length > 0 && <Lacking employment={employment} onGo={onGo} />}
      {findings.length === 0 && lacking.length === 0 && <EmptyState title="没有要说的" hint="这段用工今天没有可以判断的情形。" />}
      <ul className="labour-findings">
        {inOrder(findings).map((finding, index) => (
          <li key={`${finding.finding} ${index}`} className={`labour-finding ${finding.level}`}>
            <FindingCard employment={employment} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Finding = Employment['findings'][number]

function FindingCard({ employment, finding }: { employment: Employment; finding: Finding }) {
  const codes = useCodes()
  const views = viewTexts(finding)
  const words = employerText(finding, employment)
  return (
    <>
      <p className="labour-finding-head">
        <LevelTag level={finding.level}>{LEVEL_LABELS[finding.level]}</LevelTag>
        <strong>{labourFindingText(finding)}</strong>
      </p>
      <dl className="labour-finding-body">
        <dt>依据事实</dt>
        <dd>{factsBehind(finding, employment, codes).join('；')}</dd>
        <dt>法律条文</dt>
        <dd>{articlesText(finding.articles)}</dd>
        {views.length > 0 && (
          <>
            <dt>不同看法</dt>
            <dd>{views.join(' ')}</dd>
          </>
        )}
        {words !== null && (
          <>
            <dt>可以对单位说</dt>
            <dd className="labour-finding-say">{words}</dd>
          </>
        )}
      </dl>
    </>
  )
}

/** Nothing is guessed: it says what is not known. */
function Lacking({ employment: { lacking }, onGo }: SectionProps) {
  return (
    <p className="labour-finding-lacking" role="note">
      <LevelTag level="yellow">资料不足</LevelTag> 缺{lacking.map((lack) => LACKING_LABELS[lack]).join('、')}，补上以后才能判断。
      <Button type="link" size="small" onClick={() => onGo(lacking.includes('hiredOn') ? 'basic' : 'contracts')}>
        去补
      </Button>
    </p>
  )
}
