import type { Output } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'

type Totals = Output<'county.totals'>['all']

const COLUMNS: readonly (readonly [keyof Totals, string])[] = [
  ['units', '单位'], ['people', '人员'], ['members', '会员'], ['migrantMembers', '农民工会员'], ['womenMembers', '女会员'],
  ['files', '困难职工档案'], ['filesDeep', '深度困难'], ['filesRelative', '相对困难'], ['filesAccident', '意外致困'],
  ['aidFen', '帮扶（元）'], ['employed', '应签合同'], ['signed', '已签'], ['collectiveContracts', '集体合同'],
]

/** 合计: a row a township, and the county as a whole, in which a person of two townships counts once. */
export function TotalsTable() {
  const totals = useCall('county.totals')
  return (
    <Ready of={totals}>
      {({ townships, all }) =>
        townships.length === 0 ? (
          <EmptyState title="还没有乡镇的数据" hint="合并乡镇的上报包以后，这里按乡镇合计。" />
        ) : (
          <div className="table-scroll" role="region" aria-label="各乡镇合计" tabIndex={0}>
            <table className="table">
              <caption>各乡镇合计。末行是全县：同一身份证号的人只算一次，所以会员数可能比各乡镇相加少。</caption>
              <thead>
                <tr>
                  <th scope="col">乡镇</th>
                  <th scope="col">最近上报</th>
                  {COLUMNS.map(([key, title]) => (
                    <th key={key} scope="col" className="county-number">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {townships.map((row) => (
                  <Line key={row.code} row={row} name={row.name} />
                ))}
              </tbody>
              <tfoot>
                <Line row={all} name="全县" />
              </tfoot>
            </table>
          </div>
        )
      }
    </Ready>
  )
}

function Line({ row, name }: { row: Totals; name: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="digits county-day">{row.lastOn}</td>
      {COLUMNS.map(([key]) => (
        <td key={key} className="county-number digits">
          {key === 'aidFen' ? (row.aidFen / 100).toLocaleString('zh-CN') : Number(row[key]).toLocaleString('zh-CN')}
        </td>
      ))}
    </tr>
  )
}
