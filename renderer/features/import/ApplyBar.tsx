import { Button, Checkbox, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { useRemembered } from '../../data/session.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { MODE_WORDS, type ImportMode } from '../../text/import.ts'
import { ApplyDialog } from './ApplyDialog.tsx'
import type { ApplyOptions } from './apply-options.ts'
import { fieldChoices } from './values.ts'

interface Props {
  preview: Preview
  onBack: () => void
  onDone: () => void
}

const MODES = ['fill_blanks', 'overwrite', 'skip'] as const satisfies readonly ImportMode[]

/** The last choices and the button that imports; for a batch that is done, the rows decided since. */
export function ApplyBar({ preview, onBack, onDone }: Props) {
  const { batchId, subject, state, lockedFields } = preview
  const [options, setOptions] = useRemembered<ApplyOptions>(`import.options.${batchId}`, {
    mode: 'fill_blanks',
    lockedFields,
    asMembers: true,
  })
  const [asking, setAsking] = useState(false)
  if (state === 'undone' || state === 'discarded') return null
  const present = new Set(preview.columns.map((column) => column.field))
  const set = (part: Partial<ApplyOptions>): void => setOptions({ ...options, ...part })
  return (
    <div className="step-foot apply-bar">
      <fieldset className="apply-mode">
        <legend>{SUBJECT_WORDS[subject].known}</legend>
        <Radio.Group
          value={options.mode}
          // The values below are the modes.
          onChange={(event) => set({ mode: event.target.value as ImportMode })}
        >
          {MODES.map((mode) => (
            <Radio key={mode} value={mode} title={MODE_WORDS[mode].hint}>
              {MODE_WORDS[mode].label}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Select
        aria-label="锁定的栏目：档案里的内容一律不动"
        className="apply-locks"
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder="锁定栏目（不许改）"
        disabled={options.mode === 'skip'}
        value={[...options.lockedFields]}
        options={fieldChoices(subject).filter((choice) => present.has(choice.value))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(fields: string[]) => set({ lockedFields: fields })}
      />
      {subject === 'members' && (
        <Checkbox checked={options.asMembers} onChange={(event) => set({ asMembers: event.target.checked })}>
          同时登记入会
        </Checkbox>
      )}
      <span className="apply-acts">
        {state === 'previewed' && <Button onClick={onBack}>上一步</Button>}
        <Button type="primary" onClick={() => setAsking(true)}>
          {state === 'applied' ? '导入已核的行…' : '导入…'}
        </Button>
      </span>
      {asking && <ApplyDialog preview={preview} options={options} onClose={() => setAsking(false)} onDone={onDone} />}
    </div>
  )
}
