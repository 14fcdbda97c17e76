import { TextField } from '../../ui/TextField.tsx'
import { YesNo } from '../../ui/YesNo.tsx'

interface Props {
  counted: boolean
  why: string | null
  change: (part: { counted?: boolean; countedWhy?: string | null }) => void
  error: string | undefined
}

/** Whether a row goes into the sum; leaving one out needs its reason. */
export function CountedFields({ counted, why, change, error }: Props) {
  return (
    <>
      <YesNo label="计入测算" fixed value={counted} onChange={(next) => change({ counted: next === true })} />
      <TextField
        label={counted ? '说明' : '不计入的理由'}
        required={!counted}
        maxLength={200}
        value={why}
        onChange={(countedWhy) => change({ countedWhy })}
        error={error}
      />
    </>
  )
}
