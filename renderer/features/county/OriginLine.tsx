import { Button } from 'antd'
import { useState } from 'react'
import { call, type Input, type Output } from '../../bridge.ts'
import { useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { reasonSentence } from '../../text/errors.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import './county.css'

type Asked = Input<'county.originOf'>
type Origin = NonNullable<Output<'county.originOf'>['origin']>

/** Screens of one record, and the table that it stands in. */
const TABLES: Readonly<Record<string, Asked['table']>> = { member: 'person', hardship: 'hardship_file', employment: 'employment', unit: 'unit' }

/** At the county, above a record that came from a township: which one, what becomes of changes here, and the way back. */
export function OriginLine() {
  const level = useSession((session) => session.level)
  const place = useSession((session) => session.place)
  const table = TABLES[place.screen]
  const id = 'id' in place.params && place.params.id !== 'new' ? place.params.id : undefined
  const asked = level === 'county' && table !== undefined && id !== undefined ? { table, id } : null
  const origin = useCall('county.originOf', asked).value?.origin ?? null
  if (origin === null || asked === null) return null
  return <Line key={asked.id} asked={asked} origin={origin} />
}

function Line({ asked, origin }: { asked: Asked; origin: Origin }) {
  const [returning, setReturning] = useState(false)
  const { attempt, done } = useMessages()
  const isReturned = origin.reason === 'county_returned'
  const takeBack = async (): Promise<void> => {
    if ((await attempt(() => call('county.takeBackReturn', asked))) !== null) done('已撤回')
  }
  return (
    <div className="county-origin" role="note">
      <p>
        {origin.townshipName}第 {origin.sequence} 号包报来。在这里改的不会传回乡镇；下次报来的和这里改的不一致时，会请您决定。材料原件和扫描件在乡镇。
        {origin.outcome === 'refused' && (
          <b>
            {' '}
            {isReturned ? '已退回乡镇' : (reasonSentence(origin.reason ?? '') ?? '没有收下')}
            {origin.note !== null && `：${origin.note}`}。随回执交回，改好再报来以后自动消失。
          </b>
        )}
      </p>
      {origin.outcome === 'accepted' && (
        <Button size="small" onClick={() => setReturning(true)}>
          退回乡镇…
        </Button>
      )}
      {isReturned && (
        <Button size="small" onClick={() => void takeBack()}>
          撤回
        </Button>
      )}
      {returning && <ReturnDialog asked={asked} townshipName={origin.townshipName} onClose={() => setReturning(false)} />}
    </div>
  )
}

function ReturnDialog({ asked, townshipName, onClose }: { asked: Asked; townshipName: string; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  return (
    <FormDialog
      title={`退回${townshipName}`}
      confirmLabel="退回"
      ready={(why ?? '').trim() !== ''}
      onSave={async () => {
        await call('county.returnRow', { ...asked, why: why ?? '' })
        done('已退回，下一份回执会带上')
      }}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">记录先留在这里。理由随下一份回执交回乡镇，乡镇改好以后再报来。</p>
          <TextField label="理由" required maxLength={200} value={why} onChange={setWhy} error={errors['why']} help="写清哪一项、怎么改，例如：身份证号和户口簿不一致" />
        </>
      )}
    </FormDialog>
  )
}
