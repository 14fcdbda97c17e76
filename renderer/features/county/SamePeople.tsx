import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { membershipWords } from '../../text/county.ts'
import { hardshipStateLabel } from '../../text/hardship.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Pair = Output<'county.samePeople'>['rows'][number]
type Stands = 'both' | 'first' | 'second'

/** One identity number in two townships, both beside each other. */
export function SamePeople() {
  const listed = useCall('county.samePeople', {})
  const [asked, setAsked] = useState<{ pair: Pair; stands: Stands } | null>(null)
  return (
    <Ready of={listed}>
      {({ rows, total }) => (
        <section className="card" aria-labelledby="county-same">
          <h2 id="county-same">同一身份证号（{total} 对）</h2>
          {rows.length === 0 ? (
            <EmptyState title="没有同一人在两个乡镇的" hint="同一个身份证号在两个乡镇都有时列在这里。两处兼职的，两处都对；登记错了的，退回一处。" />
          ) : (
            <ul className="county-pairs">
              {rows.map((pair) => (
                <li key={pair.id} className="county-pair">
                  <p>
                    身份证号 <span className="digits">{pair.idNo}</span>
                  </p>
                  <div className="county-pair-sides">
                    <SideCard side={pair.first} onStands={() => setAsked({ pair, stands: 'first' })} />
                    <SideCard side={pair.second} onStands={() => setAsked({ pair, stands: 'second' })} />
                  </div>
                  <Button size="small" onClick={() => setAsked({ pair, stands: 'both' })}>
                    两处都对
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {asked !== null && <StandsDialog {...asked} onClose={() => setAsked(null)} />}
        </section>
      )}
    </Ready>
  )
}

function SideCard({ side, onStands }: { side: Pair['first']; onStands: () => void }) {
  return (
    <div className="county-side">
      <h3>
        <Button type="link" className="county-name" onClick={() => goTo('member', { id: side.personId })}>
          {side.name}
        </Button>{' '}
        <span className="none">{side.townshipName}</span>
      </h3>
      <dl className="facts">
        <dt>单位</dt>
        <dd>{side.unitName ?? '没有填'}</dd>
        <dt>会籍</dt>
        <dd>{membershipWords(side.memberState)}</dd>
        <dt>入会日期</dt>
        <dd className="digits">{side.joinedOn ?? '没有填'}</dd>
        <dt>用工</dt>
        <dd>{side.employer ?? '没有登记'}</dd>
        <dt>困难档案</dt>
        <dd>{side.fileState === null ? '没有' : hardshipStateLabel(side.fileState.split('/').at(-1) ?? '')}</dd>
        <dt>手机</dt>
        <dd className="digits">{side.mobile ?? '没有填'}</dd>
      </dl>
      <Button size="small" onClick={onStands}>
        以这一处为准
      </Button>
    </div>
  )
}

function StandsDialog({ pair, stands, onClose }: { pair: Pair; stands: Stands; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const other = stands === 'first' ? pair.second : pair.first
  return (
    <FormDialog
      title={stands === 'both' ? '两处都对' : `退回${other.townshipName}的“${other.name}”`}
      confirmLabel={stands === 'both' ? '两处都对' : '退回那一处'}
      ready={(why ?? '') !== ''}
      onSave={async () => {
        await call('county.decideSamePerson', { id: pair.id, stands, why: why ?? '' })
        done(stands === 'both' ? '已记下：两处都对' : `已记下，${other.townshipName}的回执会退回这一行`)
      }}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">
            {stands === 'both'
              ? '例如在两处兼职。全县人数里这个人只算一次。'
              : '两处的档案暂时都保留；那一处的乡镇收到回执，改好再报上来。'}
          </p>
          <TextField label="理由" required autoFocus maxLength={500} value={why} onChange={setWhy} error={errors['why']} />
        </>
      )}
    </FormDialog>
  )
}
