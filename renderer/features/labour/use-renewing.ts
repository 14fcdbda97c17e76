import { useEffect, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call, toAppError } from '../../bridge.ts'
import type { Selection } from '../../ui/selection.ts'
import type { EmploymentPart } from './query.ts'
import { nextStart } from './renewal.ts'
import { startAfter, type RenewPerson } from './renew-values.ts'

/** As many as one call renews. */
const MOST = 2_000
const PAGE = 500

export interface Chosen {
  people: readonly RenewPerson[] | null
  error: AppError | null
}

/** The chosen people, each with the day on which a further contract would begin. */
export function useRenewing(filter: EmploymentPart, selection: Selection): Chosen {
  const [chosen, setChosen] = useState<Chosen>({ people: null, error: null })
  // Those of the moment when the dialog was opened.
  const [asked] = useState({ filter, selection })
  useEffect(() => {
    let wanted = true
    const read = async (): Promise<void> => {
      try {
        const people = await readPeople(asked.filter, asked.selection)
        if (wanted) setChosen({ people, error: null })
      } catch (error) {
        if (wanted) setChosen({ people: null, error: toAppError(error) })
      }
    }
    void read()
    return () => {
      wanted = false
    }
  }, [asked])
  return chosen
}

async function readPeople(filter: EmploymentPart, selection: Selection): Promise<RenewPerson[]> {
  const people: RenewPerson[] = []
  const narrowed = selection.all ? filter : { ids: [...selection.ids] }
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(narrowed, after)
    for (const row of page.rows) {
      if (selection.all && selection.except.has(row.id)) continue
      // Of a term in force the list knows the end; of the others the record does.
      const startsOn = startAfter(row.expiresOn) ?? nextStart((await call('employments.get', { id: row.id })).contracts)
      people.push({ row, startsOn })
    }
    after = page.next
  } while (after !== null && people.length < MOST)
  return people.slice(0, MOST)
}

async function readPage(filter: EmploymentPart, after: string | null) {
  return call('employments.list', { filter, limit: PAGE, after })
}
