import { Button } from 'antd'
import type { FileFigures } from '../../../shared/contract/hardship-overview.ts'
import { today } from '../../data/clock.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { BarTable } from '../../ui/BarTable.tsx'
import { spellDate } from '../../ui/date-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { DOORS } from './doors.ts'
import { categoryBars, causeBars, preset, stateBars, type Scope } from './figures.ts'

/** Files as they stand today: by state, class and main cause. */
export function FilesPart({ scope }: { scope: Scope }) {
  const figures = useCall('overview.files', { unionId: scope.unionId, states: [...scope.states] })
  return (
    <section className="card" aria-labelledby="overview-files">
      <Ready of={figures}>
        {(counts) => (
          <>
            <div className="card-head">
              <h2 id="overview-files">困难职工档案</h2>
              <p className="none">截至 {spellDate(today())}</p>
            </div>
            {counts.files === 0 ? <NoFiles ofUnion={scope.unionId !== null} /> : <FileBars counts={counts} scope={scope} />}
          </>
        )}
      </Ready>
    </section>
  )
}

function FileBars({ counts, scope }: { counts: FileFigures; scope: Scope }) {
  const codes = useCodes()
  const whose = scope.states.length === 0 ? '全部档案' : '在档困难职工'
  const about = `${whose} ${counts.counted.toLocaleString('zh-CN')} 户`
  return (
    <div className="overview-files">
      <BarTable
        title="办到哪一步"
        about={`全部档案 ${counts.files.toLocaleString('zh-CN')} 户`}
        heads={['状态', '户数']}
        bars={stateBars(counts, scope, DOORS)}
      />
      {counts.counted === 0 ? (
        <EmptyState
          title="还没有在档的困难职工"
          hint="上级批准并建档以后，在这里按类别和原因统计。办理中的档案，上面选“全部档案”就能看。"
          actions={
            <Button onClick={() => goTo('hardships', { preset: preset({ unionId: scope.unionId }) })}>看全部档案</Button>
          }
        />
      ) : (
        <>
          <BarTable title="困难类别" about={about} heads={['类别', '户数']} bars={categoryBars(counts, scope, DOORS, codes)} />
          <BarTable title="主要致困原因" about={about} heads={['原因', '户数']} bars={causeBars(counts, scope, DOORS, codes)} />
        </>
      )}
    </div>
  )
}

function NoFiles({ ofUnion }: { ofUnion: boolean }) {
  return (
    <EmptyState
      title={ofUnion ? '这个工会还没有困难职工档案' : '还没有困难职工档案'}
      hint="一户一档。建了档，这里就按状态、类别和致困原因画出有多少户；点一条就看到是哪些户。"
      actions={
        <>
          <Button type="primary" onClick={() => goTo('hardship-new')}>
            建档
          </Button>
          <Button onClick={() => goTo('surveys')}>开始摸底</Button>
        </>
      }
    />
  )
}
