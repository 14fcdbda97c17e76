import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue, useEffect, useState } from 'react'
import type { AidRow } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraft } from '../../data/use-draft.ts'
import { DraftOffer } from '../../ui/DraftOffer.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { aidValues, emptyAid, NOBODY, readAid, type AidValues } from './aid-values.ts'
import { AidFields } from './AidFields.tsx'
import { AidFindings } from './AidFindings.tsx'
import { AidPapers } from './AidPapers.tsx'
import { RemoveAidDialog } from './RemoveAidDialog.tsx'
import { usePayee } from './use-payee.ts'

interface Props {
  /** Null for a new one. */
  row: AidRow | null
  /** Who gets a new one, where that is known. */
  payee: AidValues['payee'] | null
  onClose: () => void
}

/** One line of the ledger. What the checks say is shown while it is typed; where one objects, the reason is asked for. */
export function AidDialog({ row, payee: given, onClose }: Props) {
  const organiser = useSession((session) => session.organiserName)
  const [base] = useState(() => (row === null ? emptyAid(today(), organiser, given ?? NOBODY) : aidValues(row)))
  const [patch, setPatch] = useState<Partial<AidValues>>({})
  const [removing, setRemoving] = useState(false)
  const { found, keep, drop } = useDraft<Partial<AidValues>>(`aid.${row?.id ?? 'new'}`)
  const { done } = useMessages()
  const touched = Object.keys(patch).length > 0
  useEffect(() => {
    if (touched) keep(patch)
  }, [keep, touched, patch])
  const values: AidValues = { ...base, ...patch }
  const payee = usePayee(values.payee.personId, values.fileId)
  const read = readAid(values, payee.fileId)
  const asked = useDeferredValue(read.ok ? JSON.stringify({ ...read.fields, id: row?.id ?? null }) : null)
  // The text is the input's own JSON.
  const input = asked === null ? null : (JSON.parse(asked) as Parameters<typeof call<'aid.check'>>[1])
  const findings = useCall('aid.check', input).value ?? []
  const objects = findings.some(({ level }) => level === 'look')
  const save = async (): Promise<void> => {
    if (!read.ok) return
    const saved = row === null
      ? await call('aid.add', read.fields)
      : await call('aid.change', { id: row.id, revision: row.revision, fields: read.fields })
    drop()
    done(`已${row === null ? '登记' : '修改'}${saved.personName}的帮扶，${formatYuan(saved.amountFen)} 元`)
  }
  const check = (): Readonly<Record<string, string>> => {
    if (!read.ok) return read.errors
    return objects && (values.exceptionWhy ?? '').trim() === '' ? { exceptionWhy: '请写明特殊情况' } : {}
  }
  if (removing && row !== null) return <RemoveAidDialog row={row} onDone={onClose} onClose={() => setRemoving(false)} />
  return (
    <FormDialog
      title={row === null ? '登记帮扶' : '修改帮扶'}
      confirmLabel="保存"
      wide
      ready={values.payee.personId !== null}
      check={check}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {found !== null && !touched && <DraftOffer onTake={() => setPatch(found)} onDrop={drop} />}
          <AidFields
            values={values}
            errors={errors}
            payee={payee}
            isNew={row === null}
            objects={objects}
            change={(part) => setPatch((old) => ({ ...old, ...part }))}
          />
          <AidFindings label="检查结果" findings={findings} />
          <AidPapers row={row} aidType={values.aidType} />
          {row !== null && (
            <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => setRemoving(true)}>
              移入回收站…
            </Button>
          )}
        </>
      )}
    </FormDialog>
  )
}
