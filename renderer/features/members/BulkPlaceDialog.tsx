import { Checkbox } from 'antd'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { TextField } from '../../ui/TextField.tsx'
import { BulkDialog, type BulkDialogProps } from '../../ui/BulkDialog.tsx'

/** The same department or union group for many; only what is ticked is changed. */
export function BulkPlaceDialog(props: BulkDialogProps) {
  const [dept, setDept] = useState<string | null>(null)
  const [group, setGroup] = useState<string | null>(null)
  const [setsDept, setSetsDept] = useState(false)
  const [setsGroup, setSetsGroup] = useState(true)
  const fields = { ...(setsDept ? { dept } : {}), ...(setsGroup ? { unionGroup: group } : {}) }
  return (
    <BulkDialog
      {...props}
      title="设置部门或工会小组"
      confirmLabel="设置"
      ready={setsDept || setsGroup}
      run={() => call('members.changeMany', { who: props.who, fields })}
    >
      <Checkbox checked={setsGroup} onChange={(event) => setSetsGroup(event.target.checked)}>
        改工会小组
      </Checkbox>
      {setsGroup && <TextField label="工会小组" value={group} onChange={setGroup} maxLength={100} help="空着表示清除" />}
      <Checkbox checked={setsDept} onChange={(event) => setSetsDept(event.target.checked)}>
        改部门/车间
      </Checkbox>
      {setsDept && <TextField label="部门/车间" value={dept} onChange={setDept} maxLength={100} help="空着表示清除" />}
    </BulkDialog>
  )
}
