import { GiftOutlined, HeartOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { HardshipState } from '../../../shared/domain/hardship/codes.ts'
import { partsOf } from '../../../shared/domain/plain-date.ts'
import { today } from '../../data/clock.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { AidPart } from './AidPart.tsx'
import { FilesPart } from './FilesPart.tsx'
import type { Scope } from './figures.ts'
import './overview.css'

/** 困难帮扶统计: how many households stand where, and what the year has given; each bar opens its rows. */
export function OverviewScreen() {
  const [scope, setScope] = useRemembered<Scope>('hardship-overview', {
    unionId: null, year: partsOf(today()).year, states: ON_FILE,
  })
  const take = (part: Partial<Scope>): void => setScope({ ...scope, ...part })
  return (
    <PageFrame
      back
      title="困难帮扶统计"
      toolbar={
        <>
          <Button icon={<HeartOutlined aria-hidden />} onClick={() => goTo('hardships', {})}>
            档案列表
          </Button>
          <Button icon={<GiftOutlined aria-hidden />} onClick={() => goTo('aid', {})}>
            帮扶台账
          </Button>
        </>
      }
    >
      <div className="overview-scope">
        <UnionSelect label="所属基层工会" placeholder="全镇" value={scope.unionId} onChange={(unionId) => take({ unionId })} />
        <ChoiceField
          fixed
          label="类别、原因统计哪些档案"
          choices={KINDS}
          value={scope.states.length === 0 ? 'all' : 'on_file'}
          onChange={(kind) => take({ states: kind === 'all' ? [] : ON_FILE })}
        />
      </div>
      <FilesPart scope={scope} />
      <AidPart scope={scope} onYear={(year) => take({ year })} />
    </PageFrame>
  )
}

const ON_FILE: readonly HardshipState[] = ['on_file']
const KINDS = [
  { value: 'on_file', label: '在档困难职工' },
  { value: 'all', label: '全部档案（含办理中和已撤档）' },
]
