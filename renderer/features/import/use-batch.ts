import { useRef, useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { call, type Input } from '../../bridge.ts'
import { useCall, type Loaded } from '../../data/use-call.ts'
import { useMessages } from '../../ui/messages.tsx'

/** What a person chooses on the way from the sender's sheet to the register. */
export type Choice = Omit<Input<'import.preview'>, 'batchId'>

export interface Batch {
  loaded: Loaded<Preview>
  preview: Preview | null
  /** The file is being read again with another choice. */
  busy: boolean
  choose(choice: Choice): void
  /** Resolves when every choice made so far has been read. */
  settled(): Promise<void>
  reload(): void
}

/** One batch. A choice shows at once while the file is read again; choices are taken one after the other. */
export function useBatch(id: string): Batch {
  const loaded = useCall('import.get', { batchId: id })
  const [held, setHeld] = useState<Held | null>(null)
  const [waiting, setWaiting] = useState(0)
  const queue = useRef(Promise.resolve())
  const { attempt } = useMessages()
  const read = loaded.value
  // What was read later goes before what was chosen earlier.
  const preview = held !== null && held.of === read ? held.preview : read

  const choose = (choice: Choice): void => {
    if (preview === null) return
    setHeld({ of: read, preview: imagine(preview, choice) })
    setWaiting((count) => count + 1)
    const before = queue.current
    const run = async (): Promise<void> => {
      await before
      const next = await attempt(() => call('import.preview', { batchId: id, ...choice }))
      setWaiting((count) => count - 1)
      setHeld(next === null ? null : { of: read, preview: next })
      if (next === null) loaded.reload()
    }
    queue.current = run()
  }
  return { loaded, preview, busy: waiting > 0, choose, settled: () => queue.current, reload: loaded.reload }
}

interface Held {
  /** The reading that was on show when the choice was made. */
  of: Preview | null
  preview: Preview
}

/** How the preview will look, as far as the page can know before the file has been read again. */
function imagine(preview: Preview, choice: Choice): Preview {
  const { columns, units, sheetIndex, sender, defaultUnitId, defaultUnionId } = choice
  return {
    ...preview,
    ...(sheetIndex === undefined ? {} : { sheetIndex }),
    ...(sender === undefined ? {} : { sender }),
    ...(defaultUnitId === undefined ? {} : { defaultUnitId }),
    ...(defaultUnionId === undefined ? {} : { defaultUnionId }),
    columns: preview.columns.map((column) => {
      const field = columns?.[column.letter]
      return field === undefined ? column : { ...column, field }
    }),
    unknownUnits: preview.unknownUnits.map((unit) => {
      const chosen = units?.[unit.text]
      return chosen === undefined ? unit : { ...unit, chosen }
    }),
  }
}
