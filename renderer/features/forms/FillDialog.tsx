import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSave } from '../../ui/use-save.ts'

export type Template = Output<'templates.list'>[number]

interface Props {
  template: Template
  recordId: string
  onSaved: (path: string) => void
  onClose: () => void
}

/** A filled template holds full numbers: what for is asked first, and logged. */
export function FillDialog({ template, recordId, onSaved, onClose }: Props) {
  const [why, setWhy] = useState<string | null>(null)
  const save = useSave()
  const fill = async (): Promise<void> => {
    const done = await save(() => call('templates.fill', { id: template.id, recordId, why: why ?? '' }))
    if (done !== null) onSaved(done.path)
  }
  return (
    <FormDialog title={`填好“${template.name}”`} confirmLabel="选位置并保存" ready={why !== null} onSave={fill} onClose={onClose}>
      {(errors) => (
        <>
          <p className="dialog-note">证件号、电话和账号会完整填入，请妥善保管。</p>
          <TextField
            label="用途"
            required
            help="例如：报县总工会。会记入操作日志"
            rows={2}
            maxLength={500}
            value={why}
            onChange={setWhy}
            error={errors['why']}
          />
        </>
      )}
    </FormDialog>
  )
}
