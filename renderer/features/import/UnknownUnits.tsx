import { Button } from 'antd'
import type { Preview } from '../../../shared/contract/import.ts'
import { UnitSelect } from '../../ui/UnitSelect.tsx'

type UnknownUnit = Preview['unknownUnits'][number]

interface Props {
  units: readonly UnknownUnit[]
  onChange: (units: Record<string, string>) => void
}

/** Names of units that are not on file: another name of one that is, or a new one. */
export function UnknownUnits({ units, onChange }: Props) {
  const open = units.filter((unit) => unit.chosen === null).length
  return (
    <div className="table-scroll">
      <table className="table column-table">
        <caption>
          {open === 0
            ? '这些名称档案里没有，导入时新建单位。其实是已有单位的，请选出来，以后就记住这个叫法。'
            : `还有 ${open} 个名称和已有单位相像，请选一下；不选的，这些人待核，不会导入。`}
        </caption>
        <thead>
          <tr>
            <th scope="col">表中写的</th>
            <th scope="col">人数</th>
            <th scope="col">对应单位</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.text}>
              <th scope="row">{unit.text}</th>
              <td className="digits">{unit.rows}</td>
              <td className="column-field">
                <UnitSelect
                  bare
                  label={`“${unit.text}”对应的单位`}
                  placeholder="请选择"
                  value={unit.chosen}
                  likely={likelyUnits(unit)}
                  onChange={(chosen) => chosen !== null && onChange({ [unit.text]: chosen })}
                />
                {unit.chosen === null && <OneClick unit={unit} onChange={onChange} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The two likely answers, without opening the list. */
function OneClick({ unit: { text, candidates }, onChange }: { unit: UnknownUnit; onChange: Props['onChange'] }) {
  const [best] = candidates
  return (
    <span className="one-click">
      {best !== undefined && <Button onClick={() => onChange({ [text]: best.id })}>就是“{best.name}”</Button>}
      <Button onClick={() => onChange({ [text]: 'new' })}>是另一个新单位</Button>
    </span>
  )
}

function likelyUnits(unit: UnknownUnit): { value: string; label: string }[] {
  const candidates = unit.candidates.map(({ id, name, score }) => ({
    value: id,
    label: `${name}（相像 ${Math.min(99, Math.round(score * 100))}%）`,
  }))
  return [...candidates, { value: 'new', label: `＋ 新建单位“${unit.text}”` }]
}
