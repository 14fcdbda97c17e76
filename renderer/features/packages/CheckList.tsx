import { goTo } from '../../data/session.ts'
import { AREA_WORDS, findingWords, type PackageFinding } from '../../text/packages.ts'

/** What would come back, gravest first, each with the first records that have it. */
export function CheckList({ findings }: { findings: readonly PackageFinding[] }) {
  const stops = findings.filter(({ level }) => level === 'stop').length
  if (findings.length === 0) {
    return (
      <p className="package-clean" role="status">
        <span className="good-text">✓ 体检没有发现问题，可以上报。</span>
      </p>
    )
  }
  return (
    <div className="package-check">
      <p role="status">
        {stops === 0 ? '没有会被退回的问题；' : <span className="warn-text">{stops} 类问题会被退回；</span>}
        下面的请在上报前处理，点姓名打开。
      </p>
      <ul className="file-findings" aria-label="体检结果">
        {findings.map((finding) => (
          <FindingLine key={`${finding.area} ${finding.reason} ${finding.field ?? ''} ${finding.level}`} finding={finding} />
        ))}
      </ul>
    </div>
  )
}

function FindingLine({ finding }: { finding: PackageFinding }) {
  const { area, level, count, records } = finding
  return (
    <li>
      <span className={`finding-mark ${level}`}>{level === 'stop' ? '会退回' : '请留意'}</span>
      <span>
        {AREA_WORDS[area]}：{findingWords(finding)}（{count}）
        <span className="package-records">
          {records.map(({ id, name }) => (
            <button key={id} type="button" className="text-link" onClick={() => open(area, id)}>
              {name}
            </button>
          ))}
          {count > records.length && <span className="muted">等 {count} 条</span>}
        </span>
      </span>
    </li>
  )
}

function open(area: PackageFinding['area'], id: string): void {
  if (area === 'members') goTo('member', { id })
  else if (area === 'hardship') goTo('hardship', { id })
  else goTo('employment', { id })
}
