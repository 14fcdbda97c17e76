import type { Output } from '../../bridge.ts'
import { ROW_KIND_WORDS } from '../../text/county.ts'
import { tableWords } from '../../text/packages.ts'

type Tables = Output<'county.merge'>['tables']

const KINDS = ['new', 'changed', 'deleted', 'conflict', 'refused', 'same'] as const

/** How many rows of each kind, table by table; tables without any row are left out. */
export function PreviewTables({ tables }: { tables: Tables }) {
  const filled = tables.filter((table) => KINDS.some((kind) => table[kind] > 0))
  if (filled.length === 0) return <p className="none">包里没有记录。</p>
  return (
    <div className="table-scroll" role="region" aria-label="各类记录" tabIndex={0}>
      <table className="table">
        <caption className="sr-only">各类记录</caption>
        <thead>
          <tr>
            <th scope="col">记录</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" className="county-number">
                {ROW_KIND_WORDS[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((table) => (
            <tr key={table.table}>
              <th scope="row">{tableWords(table.table)}</th>
              {KINDS.map((kind) => (
                <td key={kind} className="county-number digits">
                  {table[kind] === 0 ? <span className="none">0</span> : table[kind].toLocaleString('zh-CN')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
