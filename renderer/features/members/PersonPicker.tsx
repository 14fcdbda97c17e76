import { Button } from 'antd'
import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import { stateLabel } from '../../text/events.ts'
import { TextField } from '../../ui/TextField.tsx'

interface Props {
  /** Somebody who must not be chosen. */
  except: string
  /** What stands in the box at first. */
  first: string
  onPick: (id: string) => void
}

/** Finds one other person. */
export function PersonPicker({ except, first, onPick }: Props) {
  const [text, setText] = useState<string | null>(first)
  const found = useCall('members.search', { text: text ?? '', limit: 9 })
  const rows = (found.value?.rows ?? []).filter((row) => row.id !== except).slice(0, 8)
  return (
    <>
      <TextField label="查找" autoFocus value={text} onChange={setText} placeholder="姓名、拼音、证件号、电话" />
      <ul className="picker">
        {rows.map((row) => (
          <li key={row.id}>
            <Button block onClick={() => onPick(row.id)}>
              <b>{row.name}</b> {row.birthOn} {row.unitName} {stateLabel(row.memberState)}
            </Button>
          </li>
        ))}
      </ul>
      {found.state === 'ready' && rows.length === 0 && <p className="none">没有别的人符合</p>}
    </>
  )
}
