import { useMemo } from 'react'
import { useCall } from '../data/use-call.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { FieldProps } from './Field.tsx'

interface Props extends FieldProps {
  value: string | null
  onChange: (unionId: string | null) => void
  placeholder?: string
  disabled?: boolean
}

/** One of the grass-roots unions of the town. */
export function UnionSelect(props: Props) {
  const unions = useCall('unions.list', ALL).value?.rows
  const choices = useMemo(() => (unions ?? []).map(({ id, name }) => ({ value: id, label: name })), [unions])
  return <ChoiceField choices={choices} placeholder="选择基层工会" {...props} />
}

const ALL = { limit: 500 }
