import { Button } from 'antd'
import { useCodes, type CodeLists } from '../../data/codes.ts'
import { useNames } from '../../data/names.ts'
import { goTo } from '../../data/session.ts'
import { fieldLabel } from '../../text/fields.ts'
import { KEPT_WHOLE, SUBJECT_WORDS, type ImportSubject } from '../../text/import-hardship.ts'
import type { Undone } from './UndoDialog.tsx'
import { valueText, type CellValue } from './values.ts'

type Kept = Undone['kept'][number]

/** People and fields that undoing left alone, because somebody has changed them since. */
export function KeptPeople({ kept, subject }: { kept: readonly Kept[]; subject: ImportSubject }) {
  const codes = useCodes()
  const changes = kept.flatMap(({ fields }) => fields).filter(isUnit)
  const unitIds = new Set(changes.flatMap((one) => [one.before, one.imported, one.now]))
  const units = useNames([...unitIds].flatMap((id) => (typeof id === 'string' ? [{ entity: 'unit', id }] : [])))
  return (
    <section className="card">
      <h2>保留没动的 {kept.length} {SUBJECT_WORDS[subject].per}</h2>
      <div className="table-scroll">
        <table className="table kept-people">
          <caption>导入以后又改过的内容，撤销时没有动。要改请打开档案。</caption>
          <thead>
            <tr>
              <th scope="col">表中行</th>
              <th scope="col">姓名</th>
              <th scope="col">栏目</th>
              <th scope="col">导入前</th>
              <th scope="col">导入的</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {kept.flatMap((person) =>
              (person.fields.length === 0 ? [null] : person.fields).map((one) => (
                <tr key={`${person.row} ${one?.field ?? ''}`}>
                  <td className="digits">{person.row}</td>
                  <th scope="row">
                    <Button type="link" onClick={() => goTo('member', { id: person.personId })}>
                      {person.name}
                    </Button>
                  </th>
                  {one === null ? (
                    <td colSpan={4}>{KEPT_WHOLE[subject]}</td>
                  ) : (
                    <>
                      <td>{fieldLabel(one.field)}</td>
                      {[one.before, one.imported, one.now].map((value, index) => (
                        <td key={index}>{showValue({ codes, units }, one.field, value)}</td>
                      ))}
                    </>
                  )}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function isUnit({ field }: Kept['fields'][number]): boolean {
  return field === 'unitName'
}

interface Names {
  codes: CodeLists
  units: ReadonlyMap<string, string>
}

function showValue(names: Names, field: string, value: CellValue): string {
  const text = field === 'unitName' ? names.units.get(String(value ?? '')) : undefined
  return (text ?? valueText(names.codes, field, value, false)) || '空'
}
