import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { useRemembered } from '../../data/session.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PartTabs } from '../../ui/PartTabs.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSave } from '../../ui/use-save.ts'
import { CountyTabs } from './CountyTabs.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { LinesTable } from './LinesTable.tsx'
import { TotalsTable } from './TotalsTable.tsx'
import { TownshipSelect } from './TownshipSelect.tsx'
import './county.css'

const PARTS = [
  { key: 'totals', title: '合计' },
  { key: 'members', title: '会员' },
  { key: 'files', title: '困难职工' },
  { key: 'employments', title: '用工' },
] as const
type Part = (typeof PARTS)[number]['key']

/** 汇总名单: totals by township, and everybody of all of them, to look through and to hand on. */
export function ListsScreen() {
  const [part, setPart] = useRemembered<Part>('county.list', 'totals')
  const [townshipCode, setTownship] = useRemembered<string | null>('county.township', null)
  const [text, setText] = useRemembered('county.text', '')
  const [exporting, setExporting] = useState(false)
  const save = useSave()
  const hand = (): void => {
    if (part !== 'totals') setExporting(true)
    else void save(() => call('county.export', { what: 'totals' }), ({ path }) => `已保存 ${path}`)
  }
  return (
    <PageFrame title="汇总名单" toolbar={<Button onClick={hand}>导出 xlsx</Button>}>
      <CountyTabs open="county-lists" />
      <PartTabs label="哪一种名单" open={part} parts={PARTS} onOpen={(key) => setPart(PARTS.find((each) => each.key === key)?.key ?? 'totals')}>
        <section className="card">
          {part === 'totals' ? (
            <TotalsTable />
          ) : (
            <>
              <div className="query-fields">
                <TownshipSelect value={townshipCode} onChange={setTownship} />
                <TextField label="查找" value={text === '' ? null : text} maxLength={100} placeholder="姓名、拼音、号码" onChange={(typed) => setText(typed ?? '')} />
              </div>
              <LinesTable key={`${part} ${townshipCode ?? ''} ${text}`} list={part} townshipCode={townshipCode} text={text} />
            </>
          )}
        </section>
      </PartTabs>
      {exporting && part !== 'totals' && <ExportDialog list={part} townshipCode={townshipCode} text={text} onClose={() => setExporting(false)} />}
    </PageFrame>
  )
}
