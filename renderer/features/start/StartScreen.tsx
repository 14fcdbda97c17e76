import { BankOutlined, ImportOutlined, InboxOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Output } from '../../bridge.ts'
import { goTo, useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { CountySteps } from './CountySteps.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { CountyWorkList, WorkList } from './WorkList.tsx'
import './start.css'

/** 首页: how many there are, and what waits to be done. Each number leads to the people behind it. */
export function StartScreen() {
  const overview = useCall('members.overview')
  const organiserName = useSession((session) => session.organiserName)
  const level = useSession((session) => session.level)
  const empty = overview.value !== null && overview.value.people === 0
  const toolbar = level === 'county' ? (
    <Button type="primary" icon={<InboxOutlined aria-hidden />} onClick={() => goTo('county')}>
      县级汇总
    </Button>
  ) : (
    <>
      <Button
        type={empty ? 'default' : 'primary'}
        icon={<UserAddOutlined aria-hidden />}
        onClick={() => goTo('member-new')}
      >
        新增会员
      </Button>
      <Button icon={<ImportOutlined aria-hidden />} onClick={() => goTo('import')}>
        导入花名册
      </Button>
      <Button icon={<BankOutlined aria-hidden />} onClick={() => goTo('unit', { id: 'new' })}>
        新增单位
      </Button>
    </>
  )
  return (
    <PageFrame title={organiserName === '' ? '首页' : `${organiserName}，您好`} toolbar={toolbar}>
      <Ready of={overview}>
        {(counts) =>
          counts.people === 0 ? (
            level === 'county' ? <CountySteps /> : <FirstSteps />
          ) : (
            <>
              <Figures counts={counts} />
              {level === 'county' ? <CountyWorkList /> : <WorkList counts={counts} />}
            </>
          )
        }
      </Ready>
    </PageFrame>
  )
}

function Figures({ counts }: { counts: Output<'members.overview'> }) {
  const share = counts.registered.people === 0 ? 0 : Math.floor((counts.qualified * 100) / counts.registered.people)
  const figures: FigureProps[] = [
    {
      label: '会员总数',
      value: counts.members,
      note: counts.counted.includes('retained') ? '含保留会籍' : '不含保留会籍',
      preset: { states: counts.counted },
    },
    { label: '保留会籍', value: counts.retained, preset: { states: ['retained'] } },
    {
      label: '女会员',
      value: counts.women,
      preset: { sex: '2', states: counts.counted },
      unstated: { people: counts.unstated.sex, preset: { missing: 'absent:sex', states: counts.counted } },
    },
    {
      label: '农民工会员',
      value: counts.migrants,
      preset: { migrant: true, states: counts.counted },
      unstated: { people: counts.unstated.migrant, preset: { missing: 'absent:migrant', states: counts.counted } },
    },
    {
      label: '资料合格',
      value: counts.qualified,
      note: `占 ${share}%`,
      preset: { missing: 'none', states: counts.registered.states },
    },
  ]
  return (
    <ul className="figures" aria-label="人数">
      {figures.map((figure) => (
        <Figure key={figure.label} {...figure} />
      ))}
    </ul>
  )
}

interface FigureProps {
  label: string
  value: number
  note?: string
  preset: object
  /** Those who may belong to the figure, too: nobody has filled it in for them. */
  unstated?: { people: number; preset: object }
}

function Figure({ label, value, note, preset, unstated }: FigureProps) {
  return (
    <li className="figure">
      <button type="button" onClick={() => showPeople(preset)}>
        <span className="figure-label">{label}</span>
        <span className="figure-value digits">
          {value.toLocaleString('zh-CN')} <small>人{note === undefined ? '' : ` · ${note}`}</small>
        </span>
      </button>
      {unstated !== undefined && unstated.people > 0 && (
        <button type="button" className="figure-unstated" onClick={() => showPeople(unstated.preset)}>
          另有 <span className="digits">{unstated.people.toLocaleString('zh-CN')}</span> 人未填
        </button>
      )}
    </li>
  )
}

function showPeople(preset: object): void {
  goTo('members', { preset: JSON.stringify(preset) })
}
