import { useMemo } from 'react'
import { useCall } from '../../data/use-call.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import type { FieldProps } from '../../ui/Field.tsx'

interface Props extends FieldProps {
  value: string | null
  onChange: (unionId: string | null) => void
}

/** One of the grass-roots unions of the town. */
export function UnionField(props: Props) {
  const unions = useCall('unions.list', ALL).value?.rows
  const choices = useMemo(() => (unions ?? []).map(({ id, name }) => ({ value: id, label: name })), [unions])
  return <ChoiceField choices={choices} placeholder="选择基层工会" {...props} />
}

const ALL = { limit: 500 }
