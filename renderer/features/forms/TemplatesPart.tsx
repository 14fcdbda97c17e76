import { Button } from 'antd'
import { useState } from 'react'
import type { TemplateSubject } from '../../../shared/contract/forms.ts'
import { useCall } from '../../data/use-call.ts'
import { Ready } from '../../ui/Ready.tsx'
import { FillDialog, type Template } from './FillDialog.tsx'
import { TemplatesDialog } from './TemplatesDialog.tsx'

interface Props {
  subject: TemplateSubject
  recordId: string
  onSaved: (path: string) => void
}

/** The township's own Word forms, filled in with this record. */
export function TemplatesPart({ subject, recordId, onSaved }: Props) {
  const templates = useCall('templates.list')
  const [filling, setFilling] = useState<Template | null>(null)
  const [managing, setManaging] = useState(false)
  return (
    <section className="form-templates" aria-labelledby="form-templates-title">
      <div className="card-head">
        <h2 id="form-templates-title">本地 Word 模板</h2>
        <Button size="small" onClick={() => setManaging(true)}>
          管理模板
        </Button>
      </div>
      <Ready of={templates}>
        {(all) => {
          const own = all.filter((template) => template.subject === subject)
          if (own.length === 0) return <p className="form-note">县里改了格式的表，可以把 Word 文档加成模板，自动填好。</p>
          return (
            <ul>
              {own.map((template) => (
                <li key={template.id}>
                  <span>{template.name}</span>
                  <Button size="small" aria-label={`填好并保存：${template.name}`} onClick={() => setFilling(template)}>
                    填好并保存
                  </Button>
                </li>
              ))}
            </ul>
          )
        }}
      </Ready>
      {filling !== null && (
        <FillDialog template={filling} recordId={recordId} onSaved={onSaved} onClose={() => setFilling(null)} />
      )}
      {managing && <TemplatesDialog subject={subject} onClose={() => setManaging(false)} />}
    </section>
  )
}
