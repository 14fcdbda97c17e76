import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { TemplateSubject } from '../../../shared/contract/forms.ts'
import { call } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { SUBJECT_WORDS } from '../../text/forms.ts'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSave } from '../../ui/use-save.ts'

/** Adds and removes Word templates of one subject, and tells the names that they may use. */
export function TemplatesDialog({ subject, onClose }: { subject: TemplateSubject; onClose: () => void }) {
  const templates = useCall('templates.list')
  const [name, setName] = useState<string | null>(null)
  const { attempt, done } = useMessages()
  const save = useSave()
  const add = async (): Promise<void> => {
    const added = await save(
      () => call('templates.add', { name: name ?? '', subject }),
      (template) => `已添加“${template.name}”，找到 ${template.fields.length} 个名称`,
    )
    if (added !== null) setName(null)
  }
  const remove = async (id: string, removed: string): Promise<void> => {
    const gone = await attempt(() => call('templates.remove', { id }))
    if (gone !== null) done(`“${removed}”已移入回收站`)
  }
  return (
    <Modal open title={`Word 模板：${SUBJECT_WORDS[subject]}`} width="44rem" footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
      <div className="template-add">
        <TextField label="模板名称" placeholder="例如：县帮扶中心申请表" maxLength={60} value={name} onChange={setName} />
        <Button type="primary" disabled={name === null} onClick={() => void add()}>
          选 Word 文档…
        </Button>
      </div>
      <Ready of={templates}>
        {(all) => (
          <ul className="template-list" aria-label="已有模板">
            {all.filter((template) => template.subject === subject).map((template) => (
              <li key={template.id}>
                <span>
                  <b>{template.name}</b>
                  <br />
                  <small>{template.fields.join('、')}</small>
                </span>
                <Button size="small" danger aria-label={`移走模板${template.name}`} onClick={() => void remove(template.id, template.name)}>
                  移走
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Ready>
      <FieldNames subject={subject} />
    </Modal>
  )
}

function FieldNames({ subject }: { subject: TemplateSubject }) {
  const names = useCall('templates.fields', { subject })
  return (
    <section aria-labelledby="template-names">
      <h3 id="template-names">可用名称</h3>
      <p className="form-note">
        在 Word 里把要填的地方写成 <code>{'{姓名}'}</code>。要一人一行的，用表格里的一行：第一格开头写{' '}
        <code>{'{#家庭成员}'}</code>，最后一格末尾写 <code>{'{/家庭成员}'}</code>。名称写错，添加时会指出来。
      </p>
      <Ready of={names}>
        {(fields) => (
          <dl className="template-names">
            {[...Map.groupBy(fields, (field) => field.list)].map(([list, own]) => (
              <div key={list ?? ''}>
                <dt>{list === null ? '直接写' : `{#${list}} … {/${list}}`}</dt>
                <dd>{own.map(({ name }) => <span key={name}>{`{${name}}`}</span>)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Ready>
    </section>
  )
}
