import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** Names of people, units and unions by id, for lists that only know ids; those that cannot be read are left out. */
export function useNames(wanted: readonly { entity: string; id: string }[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NO_NAMES)
  const key = JSON.stringify(wanted)
  useEffect(() => {
    let current = true
    const read = async (): Promise<void> => {
      // The key is the list's own JSON.
      const list = JSON.parse(key) as typeof wanted
      const found = await Promise.all(list.map(async ({ entity, id }) => [id, await nameOf(entity, id)] as const))
      if (current) setNames(new Map(found.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const]))))
    }
    void read()
    return () => {
      current = false
    }
  }, [key])
  return names
}

async function nameOf(entity: string, id: string): Promise<string | null> {
  try {
    if (entity === 'person') return (await call('members.get', { id })).name
    if (entity === 'unit') return (await call('units.get', { id })).name
    if (entity === 'trade_union') return (await call('unions.get', { id })).name
    if (entity === 'hardship_file') return (await call('hardship.get', { id })).name
    return null
  } catch {
    // Gone since, or of a kind that has no name: the sentence does without.
    return null
  }
}
