import { Button } from 'antd'
import { useState } from 'react'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { Decide } from './RowActs.tsx'

interface Props {
  row: ImportRow
  onDecide: Decide
}

/** It is clear who the row is about, found or decided. */
export function knowsPerson({ candidates, decision }: ImportRow): boolean {
  return candidates.length === 0 || (decision !== null && decision.kind !== 'skip')
}

/** Keeps an employment that contradicts itself as the paper has it (待核), with the reason. */
export function RowCheckWhy({ row, onDecide }: Props) {
  const [why, setWhy] = useState<string | null>(row.decision?.checkWhy ?? null)
  const isKept = (row.decision?.checkWhy ?? '') !== ''
  return (
    <div className="row-check-why">
      <TextField
        label="待核原因"
        maxLength={500}
        rows={2}
        value={why}
        onChange={setWhy}
        placeholder="例如：合同原件就是这样写的，已请单位核对"
      />
      <Button
        type={isKept ? 'primary' : 'default'}
        aria-pressed={isKept}
        disabled={why === null || why.trim() === ''}
        onClick={() => void onDecide({ ...personOf(row), checkWhy: why?.trim() ?? null })}
      >
        {isKept ? '✓ 照表登记，标为待核' : '照表登记，标为待核'}
      </Button>
    </div>
  )
}

/** Whom the employment is for: as decided, else as found, else somebody new. */
function personOf({ decision, matchedId }: ImportRow): { kind: 'new' | 'new_without_id' | 'person'; personId: string | null } {
  if (decision !== null && decision.kind !== 'skip') return { kind: decision.kind, personId: decision.personId }
  return matchedId === null ? { kind: 'new', personId: null } : { kind: 'person', personId: matchedId }
}
