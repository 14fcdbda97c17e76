import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { call } from '../../bridge.ts'
import { TERM_LABELS } from '../../text/labour-history.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { ContractDialog } from './ContractDialog.tsx'
import type { SectionProps } from './section.ts'

type Contract = Employment['contracts'][number]

/** The written contracts in their order: the first, renewals, agreed extensions. */
export function ContractsSection({ employment }: SectionProps) {
  const { contracts } = employment
  const frozen = employment.deletedAt !== null
  const [open, setOpen] = useState<Contract | 'new' | null>(null)
  const { attempt, done } = useMessages()
  const addButton = useRef<HTMLButtonElement>(null)
  const remove = async (contract: Contract, index: number): Promise<void> => {
    const { id, revision } = employment
    const rest = contracts.filter((each) => each.id !== contract.id)
    const saved = await attempt(() => call('employments.change', { id, revision, contracts: rest }))
    if (saved === null) return
    // The button that had the focus is gone.
    addButton.current?.focus()
    done(`已删除第 ${index + 1} 份合同，按 Ctrl+Z 可以撤销`)
  }
  const add = (
    <Button ref={addButton} icon={<PlusOutlined aria-hidden />} disabled={frozen} onClick={() => setOpen('new')}>
      {contracts.length === 0 ? '添加合同' : '续订'}
    </Button>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>劳动合同</h2>
        {contracts.length > 0 && add}
      </div>
      {contracts.length === 0 ? (
        <EmptyState title="没有登记书面合同" hint="签了就添加：期限、签订日期照合同填。续订的加一份，不改前一份。" actions={add} />
      ) : (
        <div className="table-scroll">
          <table className="table">
            <caption className="sr-only">劳动合同</caption>
            <thead>
              <tr>
                <th scope="col">第几份</th>
                <th scope="col">期限类型</th>
                <th scope="col">期限</th>
                <th scope="col">签订日期</th>
                <th scope="col">试用期至</th>
                <th scope="col">文本交付</th>
                <th scope="col">合同编号</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {contracts.map((contract, index) => (
                <tr key={contract.id}>
                  <th scope="row">第 {index + 1} 份</th>
                  <td>{TERM_LABELS[contract.term]}</td>
                  <td className="digits">{spanWords(contract)}</td>
                  <td className="digits">{contract.signedOn ?? <span className="none">按起始日期</span>}</td>
                  <td className="digits">{contract.probationEndsOn ?? <span className="none">没有约定</span>}</td>
                  <td>{deliveredWords(contract)}</td>
                  <td className="digits">{contract.contractNo}</td>
                  <td className="row-buttons">
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={`修改第 ${index + 1} 份合同`}
                      title="修改"
                      disabled={frozen}
                      onClick={() => setOpen(contract)}
                    />
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`删除第 ${index + 1} 份合同`}
                      title="删除"
                      disabled={frozen}
                      onClick={() => void remove(contract, index)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== null && <ContractDialog employment={employment} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function spanWords({ term, startsOn, endsOn, extendedTo }: Contract): string {
  const end = endsOn ?? (term === 'fixed' ? '止日不明' : '未定')
  return `${startsOn ?? '起日不明'} 至 ${end}${extendedTo === null ? '' : `，延长至 ${extendedTo}`}`
}

function deliveredWords({ delivered, deliveredOn }: Contract) {
  if (delivered === null) return <span className="none">未填</span>
  return delivered ? `已交付${deliveredOn === null ? '' : ` ${deliveredOn}`}` : <span className="warn-text">没有交付</span>
}
