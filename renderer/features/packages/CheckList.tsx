import { Button } from 'antd'
import { goTo } from '../../data/session.ts'
import { AREA_WORDS, findingWords, type PackageFinding } from '../../text/packages.ts'
import { Tag } from '../../ui/Tag.tsx'

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
      <div className="table-scroll" role="region" aria-label="体检结果" tabIndex={0}>
        <table className="table">
          <caption>体检结果</caption>
          <thead>
            <tr>
              <th scope="col">程度</th>
              <th scope="col">哪一块</th>
              <th scope="col">问题</th>
              <th scope="col">条数</th>
              <th scope="col">打开</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <FindingLine key={`${finding.area} ${finding.reason} ${finding.field ?? ''} ${finding.level}`} finding={finding} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function FindingLine({ finding }: { finding: PackageFinding }) {
  const { area, level, count, records } = finding
  return (
    <tr>
      <td>
        <Tag tone={level === 'stop' ? 'late' : 'plain'}>{level === 'stop' ? '会退回' : '请留意'}</Tag>
      </td>
      <td>{AREA_WORDS[area]}</td>
      <th scope="row">{findingWords(finding)}</th>
      <td className="digits">{count}</td>
      <td>
        <span className="package-records">
          {records.map(({ id, name }) => (
            <Button key={id} type="link" size="small" onClick={() => open(area, id)}>
              {name}
            </Button>
          ))}
          {count > records.length && <span className="muted">等 {count} 条</span>}
        </span>
      </td>
    </tr>
  )
}

function open(area: PackageFinding['area'], id: string): void {
  if (area === 'members') goTo('member', { id })
  else if (area === 'hardship') goTo('hardship', { id })
  else goTo('employment', { id })
}
