import { Radio } from 'antd'
import type { ImportPlan } from '../../../shared/contract/import.ts'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import type { UnionChoice } from './apply-options.ts'

interface Props {
  groups: ImportPlan['withoutUnion']
  choice: UnionChoice
  onChange: (choice: UnionChoice) => void
}

const MOST_NAMED = 3

/** New members whose unit has no union, and what shall become of them: a member belongs to a union. */
export function WithoutUnion({ groups, choice, onChange }: Props) {
  const people = groups.reduce((sum, group) => sum + group.people, 0)
  const named = groups.flatMap(({ unitName }) => unitName ?? [])
  const [first] = named
  const choose = (kind: UnionChoice['kind']): void => onChange(kind === 'one' ? { kind, unionId: null } : { kind })
  return (
    <fieldset className="without-union">
      <legend>其中 {people} 人的单位还没有基层工会</legend>
      <p>
        {named.slice(0, MOST_NAMED).join('、')}
        {named.length > MOST_NAMED && `等 ${named.length} 个单位`}
        {named.length < groups.length && '（有人没写单位）'}
      </p>
      <Radio.Group
        vertical
        value={choice.kind}
        // The values below are the kinds.
        onChange={(event) => choose(event.target.value as UnionChoice['kind'])}
      >
        <Radio value="later">先导入，以后再定：列入待办“缺所属基层工会”</Radio>
        <Radio value="one">登记到已有的工会</Radio>
        {first !== undefined && (
          <Radio value="new">
            {named.length === 1 ? `新建“${first}工会委员会”` : `给每个单位各建一个工会（${named.length} 个，如“${first}工会委员会”）`}
          </Radio>
        )}
      </Radio.Group>
      {choice.kind === 'one' && (
        <UnionSelect
          label="登记到"
          value={choice.unionId}
          onChange={(unionId) => onChange({ kind: 'one', unionId })}
        />
      )}
    </fieldset>
  )
}
