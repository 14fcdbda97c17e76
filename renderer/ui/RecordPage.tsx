import { Fragment, type ReactNode } from 'react'
import type { Loaded } from '../data/use-call.ts'
import { PageFrame } from './PageFrame.tsx'
import { Ready } from './Ready.tsx'

interface Props<R> {
  /** `new` opens an empty form. */
  id: string
  /** The reading of the record; give the call no input for `new`. */
  loaded: Loaded<R>
  /** What one such record is called: 单位. */
  noun: string
  /** Small words beside the name; none while it is being read. */
  aside?: ReactNode
  toolbar?: ReactNode
  /** What hangs on the record and its form, mostly a `RecordForm`; null for a new record. */
  children: (record: R | null) => ReactNode
}

/** The page of one record, such as a unit: its name, what hangs on it, and its form. */
export function RecordPage<R extends { id: string; name: string }>(props: Props<R>) {
  const { id, loaded, noun, aside, toolbar, children } = props
  if (id === 'new') {
    return (
      <PageFrame back title={`新增${noun}`}>
        {children(null)}
      </PageFrame>
    )
  }
  return (
    <PageFrame back title={loaded.value?.name ?? noun} aside={aside} toolbar={toolbar}>
      <Ready of={loaded}>{(record) => <Fragment key={record.id}>{children(record)}</Fragment>}</Ready>
    </PageFrame>
  )
}
