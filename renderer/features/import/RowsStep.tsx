import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { useRemembered } from '../../data/session.ts'
import { usePages } from '../../data/use-pages.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { findingWords } from '../../text/findings.ts'
import type { ImportOutcome } from '../../text/import.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { ApplyBar } from './ApplyBar.tsx'
import { CountsBar } from './CountsBar.tsx'
import { OpenUnits } from './OpenUnits.tsx'
import { rowColumns } from './row-columns.tsx'
import { RowPanel } from './RowPanel.tsx'

interface Props {
  preview: Preview
  reload: () => void
  onBack: () => void
  onDone: () => void
}

interface Shown {
  outcome: ImportOutcome | null
  finding: string | null
  problems: boolean
}

/** 预览: every row of the file with what it would do, before anything is written. */
export function RowsStep({ preview, reload, onBack, onDone }: Props) {
  const { batchId, counts } = preview
  const [shown, setShown] = useRemembered<Shown>(`import.shown.${batchId}`, ALL)
  const [full, setFull] = useState(false)
  const [open, setOpen] = useState<ImportRow | null>(null)
  const codes = useCodes()
  const source = usePages('import.rows', JSON.stringify({ batchId, ...shown }), async (after) => {
    const offset = after === null ? 0 : Number(after)
    const { rows, total } = await call('import.rows', { batchId, ...shown, offset, limit: PAGE })
    const next = offset + rows.length
    return { rows, total, next: rows.length === 0 || next >= total ? null : String(next) }
  })

  const changed = (row: ImportRow): void => {
    setOpen(row)
    source.reload()
    reload()
  }
  const place = open === null ? -1 : source.rows.findIndex((row) => row.row === open.row)
  // A row that has been decided may no longer be in the list: the next one is the one that stood after it.
  const next = open === null ? undefined : source.rows.find((row) => row.row > open.row)
  const findings = Object.entries(counts.findings).toSorted(([, a], [, b]) => b - a)
  return (
    <>
      <div className="rows-tools">
        <CountsBar per={SUBJECT_WORDS[preview.subject].per} counts={counts} chosen={shown.outcome} onChoose={(outcome) => setShown({ ...shown, outcome })} />
        {counts.problems > 0 && (
          <Button
            aria-pressed={shown.problems}
            className="rows-problems"
            title="这些行会写进错误回执，交给单位改"
            onClick={() => setShown({ ...shown, problems: !shown.problems })}
          >
            有问题，会进错误回执 <b>{counts.problems.toLocaleString('zh-CN')}</b> 行
          </Button>
        )}
        {findings.length > 0 && (
          <Select
            aria-label="按发现的问题筛选"
            className="rows-finding"
            allowClear
            placeholder="全部问题"
            showSearch={{ optionFilterProp: 'label' }}
            value={shown.finding}
            options={findings.map(([finding, rows]) => ({
              value: finding,
              label: `${findingWords(finding).label}（${rows}）`,
            }))}
            onChange={(finding: string | undefined) => setShown({ ...shown, finding: finding ?? null })}
          />
        )}
        <Button
          icon={full ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
          aria-pressed={full}
          onClick={() => setFull(!full)}
        >
          {full ? '遮盖号码' : '显示完整号码'}
        </Button>
      </div>
      <OpenUnits
        preview={preview}
        onChosen={() => {
          source.reload()
          reload()
        }}
      />
      <div className={open === null ? 'rows' : 'rows rows-with-panel'}>
        <VirtualTable
          label="表中的人员"
          list="import-rows"
          counter="行"
          columns={rowColumns({ preview, codes, full })}
          source={source}
          rowKey={(row) => String(row.row)}
          onOpen={setOpen}
          empty={
            <EmptyState
              title={shown.outcome === 'doubtful' ? '没有要核的行了' : '没有这样的行'}
              actions={<Button onClick={() => setShown(ALL)}>看全部行</Button>}
            />
          }
        />
        {open !== null && (
          <RowPanel
            key={open.row}
            preview={preview}
            row={source.rows[place] ?? open}
            full={full}
            onChanged={changed}
            onNext={next === undefined ? null : () => setOpen(next)}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
      <ApplyBar preview={preview} onBack={onBack} onDone={onDone} />
    </>
  )
}

const PAGE = 200
const ALL: Shown = { outcome: null, finding: null, problems: false }
