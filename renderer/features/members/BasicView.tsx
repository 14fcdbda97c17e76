import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useDraft } from '../../data/use-draft.ts'
import { fieldLabel } from '../../text/fields.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { DraftOffer } from '../../ui/DraftOffer.tsx'
import { MaskedValue } from '../../ui/MaskedValue.tsx'
import type { FormField, FormPatch } from './form-values.ts'
import { Secret } from './MemberHeader.tsx'

/** The fields of a person, to be read; `onEdit` is null where nothing may be changed. */
export function BasicView({ member, onEdit }: { member: Member; onEdit: (() => void) | null }) {
  const codes = useCodes()
  const { found, drop } = useDraft<FormPatch>(`member.${member.id}`)
  useShortcuts({ 'ctrl+e': () => onEdit?.() })
  const code = (list: string, field: FormField): ReactNode => labelOf(codes, list, textOf(member[field]))
  const flag = (field: 'migrant' | 'dispatch'): ReactNode => {
    const value = member[field] ?? null
    return value === null ? null : value ? '是' : '否'
  }
  const wage = member.wageFen ?? null
  const given = Object.entries(member.given)
  return (
    <>
      {found !== null && onEdit !== null && (
        <DraftOffer what={Object.keys(found).map(fieldLabel).join('、')} onTake={onEdit} onDrop={drop} />
      )}
      <Group title="身份" action={onEdit !== null && <Button icon={<EditOutlined aria-hidden />} onClick={onEdit} title="Ctrl+E">修改</Button>}>
        <Plain member={member} fields={['name', 'formerName']} />
        <Fact label={fieldLabel('idType')}>{code('id_type', 'idType')}</Fact>
        <Fact label={fieldLabel('sex')}>{code('sex', 'sex')}</Fact>
        <Plain member={member} fields={['birthOn']} />
        <Fact label={fieldLabel('ethnicity')}>{code('ethnicity', 'ethnicity')}</Fact>
        <Fact label={fieldLabel('political')}>{code('political_status', 'political')}</Fact>
        <Fact label={fieldLabel('education')}>{code('education_simple', 'education')}</Fact>
        <Fact label={fieldLabel('degree')}>{code('degree', 'degree')}</Fact>
        <Fact label={fieldLabel('marital')}>{code('marital_status', 'marital')}</Fact>
        <Fact label={fieldLabel('health')}>{code('health_simple', 'health')}</Fact>
        <Plain member={member} fields={['nativePlace']} />
      </Group>
      <Group title="联系">
        <Fact label={fieldLabel('phone2')}>
          <Secret member={member} field="phone2" />
        </Fact>
        <Fact label={fieldLabel('hukouType')}>{code('household_register_type', 'hukouType')}</Fact>
        <Plain member={member} fields={['hukouAddress', 'address']} />
      </Group>
      <Group title="工作">
        <Plain member={member} fields={['dept', 'job']} />
        <Fact label={fieldLabel('employmentForm')}>{code('employment_form', 'employmentForm')}</Fact>
        <Plain member={member} fields={['hiredOn', 'firstWorkOn']} />
        <Fact label={fieldLabel('migrant')}>{flag('migrant')}</Fact>
        <Fact label={fieldLabel('dispatch')}>{flag('dispatch')}</Fact>
        {member.dispatch === true && <Plain member={member} fields={['dispatchUnit']} />}
        <Fact label={fieldLabel('newForm')}>{code('new_employment_group', 'newForm')}</Fact>
        <Fact label={fieldLabel('skill')}>{code('skill_level', 'skill')}</Fact>
        <Fact label={fieldLabel('modelWorker')}>{code('model_worker_type', 'modelWorker')}</Fact>
        <Fact label={fieldLabel('wageFen')}>{wage === null ? null : `${(wage / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })} 元`}</Fact>
      </Group>
      <Group title="工会和其他">
        <Plain member={member} fields={['unionGroup', 'unionPost']} />
        <Fact label={fieldLabel('bankCard')}>
          <Secret member={member} field="bankCard" />
        </Fact>
        <Plain member={member} fields={['consentOn', 'family', 'note']} />
        {given.map(([field, text]) => (
          <Fact key={field} label={`${fieldLabel(field)}（原文）`}>
            <GivenText member={member} field={field} text={text} />
          </Fact>
        ))}
      </Group>
    </>
  )
}

function Group({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{title}</h2>
        {action}
      </div>
      <Facts>{children}</Facts>
    </section>
  )
}

function Plain({ member, fields }: { member: Member; fields: readonly FormField[] }) {
  return fields.map((field) => (
    <Fact key={field} label={fieldLabel(field)} wide={WIDE.includes(field)}>
      {textOf(member[field])}
    </Fact>
  ))
}

const WIDE: readonly FormField[] = ['hukouAddress', 'address', 'family', 'note']

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** What stood in the roster or was typed; a number is masked as the number on file is, and shown on asking. */
function GivenText({ member, field, text }: { member: Member; field: string; text: string }) {
  if (!NUMBERS.has(field)) return text
  const reveal = async (): Promise<string | null> => {
    const { values } = await call('members.reveal', { id: member.id, field: 'given' })
    return values[field] ?? null
  }
  return <MaskedValue label={`${fieldLabel(field)}原文`} masked={text} reveal={reveal} />
}

const NUMBERS: ReadonlySet<string> = new Set(['idNo', 'mobile', 'phone2', 'bankCard'])
