import { Button, Radio } from 'antd'
import type { HardshipFilter } from '../../../shared/contract/hardship.ts'
import type { MemberFilter } from '../../../shared/contract/members.ts'
import { HARDSHIP_STATES } from '../../../shared/domain/hardship/codes.ts'
import { HARDSHIP_STATE_LABELS } from '../../text/hardship.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'

/** Whom a campaign is for: households on file, or members. */
export interface PlanQuery {
  from: 'files' | 'members'
  files: Partial<HardshipFilter>
  members: Partial<MemberFilter>
}

interface Props {
  query: PlanQuery
  busy: boolean
  onChange: (query: PlanQuery) => void
  onList: () => void
}

const STATES = HARDSHIP_STATES.map((state) => ({ value: state, label: HARDSHIP_STATE_LABELS[state] }))

/** The conditions by which a campaign finds its people. */
export function PlanFilter({ query, busy, onChange, onList }: Props) {
  const files = (part: Partial<HardshipFilter>): void => onChange({ ...query, files: { ...query.files, ...part } })
  const members = (part: Partial<MemberFilter>): void => onChange({ ...query, members: { ...query.members, ...part } })
  const isFiles = query.from === 'files'
  return (
    <div className="plan-filter">
      <Field label="从哪里选" group>
        {({ id }) => (
          <Radio.Group name={id} value={query.from} onChange={(event) => onChange({ ...query, from: event.target.value === 'members' ? 'members' : 'files' })}>
            <Radio value="files">困难职工档案</Radio>
            <Radio value="members">会员</Radio>
          </Radio.Group>
        )}
      </Field>
      {isFiles ? (
        <>
          <ChoiceField
            label="档案状态"
            choices={STATES}
            placeholder="全部"
            value={query.files.states?.[0] ?? null}
            onChange={(next) => files({ states: HARDSHIP_STATES.filter((state) => state === next) })}
          />
          <CodeSelect label="困难类别" list="hardship_category" hide={['9']} value={query.files.category || null} onChange={(category) => files({ category: category ?? '' })} />
          <CodeSelect label="主要致困原因" list="hardship_cause" value={query.files.cause || null} onChange={(cause) => files({ cause: cause ?? '' })} />
          <UnitSelect label="工作单位" value={query.files.unitId ?? null} onChange={(unitId) => files({ unitId })} placeholder="全部" />
          <UnionSelect label="所属基层工会" value={query.files.unionId ?? null} onChange={(unionId) => files({ unionId })} placeholder="全部" />
        </>
      ) : (
        <>
          <TextField label="姓名、拼音或小组" value={query.members.text ?? null} onChange={(text) => members({ text: text ?? '' })} />
          <UnitSelect label="工作单位" value={query.members.unitId ?? null} onChange={(unitId) => members({ unitId })} placeholder="全部" />
          <UnionSelect label="所属基层工会" value={query.members.unionId ?? null} onChange={(unionId) => members({ unionId })} placeholder="全部" />
        </>
      )}
      <Button type="primary" loading={busy} onClick={onList}>
        列出名单
      </Button>
    </div>
  )
}
