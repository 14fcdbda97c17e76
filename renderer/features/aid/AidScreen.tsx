import { BarChartOutlined, FlagOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { InputRef } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { AidRow } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo, useRememberedList } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { usePages } from '../../data/use-pages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { aidColumns } from './aid-columns.tsx'
import { AidDialog } from './AidDialog.tsx'
import { readLedger, tidyLedger, type LedgerFilter } from './aid-query.ts'
import { AidQueryForm } from './AidQueryForm.tsx'
import { PrintButton } from './PrintButton.tsx'
import './aid.css'

interface Params {
  preset?: string
  /** To whom the first new line goes. */
  payeeId?: string
  payeeName?: string
}

/** 帮扶台账: every gift, visit and service, newest first, with the sum of what is listed. */
export function AidScreen({ preset, payeeId, payeeName = '' }: Params) {
  const start = preset === undefined ? {} : readLedger(preset)
  const [filter, setFilter] = useRememberedList<LedgerFilter>('aid.filter', preset, start)
  const [open, setOpen] = useState<AidRow | 'new' | null>(payeeId === undefined ? null : 'new')
  const [payee] = useState(payeeId === undefined ? null : { personId: payeeId, name: payeeName })
  const searchBox = useRef<InputRef>(null)
  const asked = tidyLedger(useDeferredValue(filter))
  const source = usePages('aid.list', JSON.stringify(asked), (after) => call('aid.list', { filter: asked, limit: 100, after }))
  const sum = useCall('aid.list', { filter: asked, limit: 1 }).value
  const codes = useCodes()
  const columns = useMemo(() => aidColumns(codes), [codes])
  const add = (): void => setOpen('new')
  const paper = { ledger: JSON.stringify(asked) }
  const hasRows = sum !== null && sum.total > 0
  const print = (): void => {
    if (hasRows) goTo('forms', paper)
  }
  const find = (): void => searchBox.current?.focus({ cursor: 'all' })
  useShortcuts({ 'ctrl+n': add, 'ctrl+p': print, 'ctrl+f': find, f5: source.reload })
  return (
    <PageFrame
      filled
      title="帮扶台账"
      toolbar={
        <>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
            登记帮扶
          </Button>
          <Button icon={<FlagOutlined aria-hidden />} onClick={() => goTo('campaigns')}>
            活动
          </Button>
          <Button icon={<BarChartOutlined aria-hidden />} onClick={() => goTo('hardship-overview')}>
            统计图
          </Button>
          {hasRows && <PrintButton label="台账" title="Ctrl+P" to={paper} />}
        </>
      }
    >
      <AidQueryForm filter={filter} onChange={setFilter} onQuery={source.reload} textRef={searchBox} />
      <VirtualTable
        label="帮扶台账"
        list="aid"
        counter="笔"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={setOpen}
        footer={sum !== null && <strong className="digits">合计 {formatYuan(sum.totalFen)} 元</strong>}
        empty={<NoAid narrowed={Object.keys(asked).length > 0} onReset={() => setFilter({})} onAdd={add} />}
      />
      {open !== null && <AidDialog row={open === 'new' ? null : open} payee={payee} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

function NoAid({ narrowed, onReset, onAdd }: { narrowed: boolean; onReset: () => void; onAdd: () => void }) {
  if (narrowed) {
    return (
      <EmptyState
        title="没有符合条件的帮扶"
        hint="换一段日期，或只输姓名的一部分。"
        actions={<Button onClick={onReset}>清除条件</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="还没有帮扶记录"
      hint="一笔一笔登记，或用“活动”一次给很多户发放：先列名单、看预算，再登记、打印签收表、勾签收。"
      actions={
        <>
          <Button type="primary" onClick={onAdd}>
            登记帮扶
          </Button>
          <Button onClick={() => goTo('campaigns')}>办一次活动</Button>
        </>
      }
    />
  )
}
