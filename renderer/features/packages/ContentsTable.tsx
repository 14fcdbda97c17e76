import { useEffect, useRef } from 'react'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import { tablesFor } from '../../../shared/domain/packages/tables.ts'
import type { Output } from '../../bridge.ts'
import { LEFT_OUT_WORDS, tableWords } from '../../text/packages.ts'

/** What would be sent: rows and columns of each table, and what stays here with its reason. */
export function ContentsTable({ purpose, contents }: { purpose: Purpose; contents: Output<'packages.contents'> }) {
  const { tables, withoutConsent } = contents
  const top = useRef<HTMLDivElement>(null)
  // Below a long check nothing would be seen to happen.
  useEffect(() => top.current?.scrollIntoView({ block: 'nearest' }), [])
  const columns = new Map(tablesFor(purpose).map((table) => [table.name, table.columns.map(({ label }) => label)]))
  return (
    <div ref={top} className="package-contents">
      <div className="table-scroll" role="region" aria-label="上报包的内容" tabIndex={0}>
        <table className="table">
          <caption>上报包里有什么</caption>
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">条数</th>
              <th scope="col">其中已删除</th>
              <th scope="col">栏目</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ table, rows, deleted }) => (
              <tr key={table}>
                <th scope="row">{tableWords(table)}</th>
                <td className="digits">{rows}</td>
                <td className="digits">{deleted}</td>
                <td className="package-columns">{(columns.get(table) ?? []).join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>不会报送的</h3>
      <ul className="package-left-out">
        {LEFT_OUT_WORDS[purpose].map((line) => (
          <li key={line}>{line}</li>
        ))}
        {withoutConsent.health > 0 && <li>{withoutConsent.health} 户的健康信息：没有有效的单独同意，留空</li>}
        {withoutConsent.bank > 0 && <li>{withoutConsent.bank} 户的银行账户：没有有效的单独同意，留空</li>}
      </ul>
    </div>
  )
}
