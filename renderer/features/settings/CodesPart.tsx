import { useMemo, useState } from 'react'
import { useCodes } from '../../data/codes.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { CODE_LIST_LABELS } from './code-lists.ts'

/** 字典: the code tables as the program ships them, to be looked up. */
export function CodesPart() {
  const lists = useCodes()
  const [list, setList] = useState('ethnicity')
  const choices = useMemo(
    () => Object.keys(lists).map((name) => ({ value: name, label: CODE_LIST_LABELS[name] ?? name })),
    [lists],
  )
  const codes = lists[list]
  return (
    <section className="card" aria-labelledby="codes-title">
      <h2 id="codes-title">字典</h2>
      <p className="part-lead">代码按国家标准和工会表式录入，随程序更新，这里只供查看。</p>
      {codes === undefined ? (
        <LoadingState />
      ) : (
        <>
          <div className="form-column">
            <ChoiceField
              label="代码表"
              fixed
              choices={choices}
              value={list}
              onChange={(value) => setList(value ?? list)}
            />
          </div>
          <table className="table">
            <caption>
              {CODE_LIST_LABELS[list] ?? list}，共 {codes.length} 项
            </caption>
            <thead>
              <tr>
                <th scope="col">代码</th>
                <th scope="col">名称</th>
                <th scope="col">简称</th>
                <th scope="col">停用日期</th>
              </tr>
            </thead>
            <tbody>
              {codes.map((code) => (
                <tr key={code.code}>
                  <td className="digits">{code.code}</td>
                  <th scope="row">{code.label}</th>
                  <td>{code.short}</td>
                  <td className="digits">{code.retiredOn}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
