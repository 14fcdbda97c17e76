import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { SUBJECTS } from '../../../shared/domain/import/sheet.ts'
import { instantText } from '../../data/clock.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Field } from '../../ui/Field.tsx'
import { isComposing } from '../../ui/keys.ts'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { SkippedRows } from './SkippedRows.tsx'
import { UnknownUnits } from './UnknownUnits.tsx'
import type { Choice } from './use-batch.ts'

interface Props {
  preview: Preview
  choose: (choice: Choice) => void
  onNext: () => void
}

/** 对应列: which sheet, what each column means, and which units the names in it mean. */
export function ColumnsStep({ preview, choose, onNext }: Props) {
  const { subject, sheets, counts, appliedBefore, unknownUnits } = preview
  const hasName = preview.columns.some((column) => column.field === 'name')
  return (
    <>
      <div className="step-scroll">
        {appliedBefore !== null && (
          <Alert
            type="warning"
            showIcon
            title={`这个文件在 ${instantText(appliedBefore)} 已经导入过。再导入也不会重复加人，只会补充和更新。`}
          />
        )}
        <section className="card">
          <h2>文件</h2>
          <div className="form-grid">
            <ChoiceField
              label="表中是"
              help="按表头认的，认错了在这里改"
              fixed
              value={subject}
              choices={SUBJECTS.map((value) => ({ value, label: SUBJECT_WORDS[value].label }))}
              onChange={(chosen) => {
                const other = SUBJECTS.find((one) => one === chosen)
                if (other !== undefined && other !== subject) choose({ subject: other })
              }}
            />
            <SenderField sender={preview.sender} onChange={(sender) => choose({ sender })} />
            {sheets.length > 1 && (
              <ChoiceField
                label="工作表"
                fixed
                value={String(preview.sheetIndex)}
                choices={sheets.map((sheet) => ({ value: String(sheet.index), label: sheetWords(sheet, SUBJECT_WORDS[subject].per) }))}
                onChange={(index) => index !== null && choose({ sheetIndex: Number(index) })}
              />
            )}
            <UnitSelect
              label="默认单位"
              canAdd
              help={preview.unitHint === null ? '表中没写单位的人归这个单位' : `表头写的是“${preview.unitHint}”`}
              value={preview.defaultUnitId}
              onChange={(defaultUnitId) => choose({ defaultUnitId })}
            />
            {subject === 'members' && (
              <UnionSelect
                label="入会到基层工会"
                help="新人登记到这个工会；单位已有工会的自动带出"
                value={preview.defaultUnionId}
                onChange={(defaultUnionId) => choose({ defaultUnionId })}
              />
            )}
          </div>
        </section>
        <section className="card">
          <h2>表中的列存到哪一栏</h2>
          {!hasName && <Alert type="warning" showIcon title="还没有指定哪一列是姓名，没有姓名的行不能导入。" />}
          <ColumnTable subject={subject} columns={preview.columns} onChange={(columns) => choose({ columns })} />
        </section>
        {unknownUnits.length > 0 && (
          <section className="card">
            <h2>表中的单位名称</h2>
            <UnknownUnits units={unknownUnits} onChange={(units) => choose({ units })} />
          </section>
        )}
        <SkippedRows headerRows={preview.headerRows} skipped={preview.skipped} />
      </div>
      <div className="step-foot">
        <span>
          共读到 {counts.people} {SUBJECT_WORDS[subject].per}
        </span>
        <Button type="primary" disabled={counts.people === 0} onClick={onNext}>
          下一步：预览
        </Button>
      </div>
    </>
  )
}

function sheetWords(sheet: Preview['sheets'][number], per: string): string {
  return `${sheet.name ?? `第 ${sheet.index + 1} 张`}${sheet.hidden ? '（隐藏的表）' : ''} · ${sheet.people} ${per}`
}

/** The choices of columns are kept under this name, so it is handed over when the field is left. */
function SenderField({ sender, onChange }: { sender: string | null; onChange: (sender: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const hand = (): void => {
    const text = typed?.trim() ?? ''
    if (text !== '' && text !== sender) onChange(text)
    setTyped(null)
  }
  return (
    <Field label="报送单位" help="下次再来这家的表，列的对应自动带出">
      {(control) => (
        <Input
          {...control}
          maxLength={100}
          autoComplete="off"
          value={typed ?? sender ?? ''}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={hand}
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && hand()}
        />
      )}
    </Field>
  )
}
