import { useEffect, useState } from 'react'
import { call, toAppError, type Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { stateLabel } from '../../text/events.ts'
import { sentenceOf } from '../../text/errors.ts'

/** One line of the result. */
export interface Hit {
  id: string
  group: '会员' | '单位' | '基层工会'
  title: string
  /** 工作单位; cut off when there is no room. */
  where: string
  /** Masked numbers and state: with the unit, what tells namesakes apart. */
  note: string
  open: () => void
}

export interface Found {
  text: string
  hits: readonly Hit[]
  /** People that match in all. */
  people: number
  trouble: string | null
}

const NOTHING: Found = { text: '', hits: [], people: 0, trouble: null }
/** Long enough for a fast typist's next key, short enough not to be noticed. */
const PAUSE_MS = 40

/** What the text finds among people, units and unions; the newest text wins. */
export function useFound(text: string): Found {
  const [found, setFound] = useState<Found>(NOTHING)
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return undefined
    let current = true
    const search = async (): Promise<void> => {
      try {
        const reply = await call('find.everything', { text: wanted })
        if (current) setFound({ text: wanted, hits: toHits(reply), people: reply.peopleTotal, trouble: null })
      } catch (error) {
        if (current) setFound({ ...NOTHING, text: wanted, trouble: sentenceOf(toAppError(error)) })
      }
    }
    const timer = window.setTimeout(() => void search(), PAUSE_MS)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [wanted])
  return wanted === '' ? NOTHING : found
}

function toHits({ people, units, unions }: Output<'find.everything'>): Hit[] {
  return [
    ...people.map((row): Hit => ({
      id: row.id,
      group: '会员',
      title: row.name,
      where: row.unitName ?? '未填单位',
      note: [row.idNoMasked, row.mobileMasked, stateLabel(row.memberState)].filter(Boolean).join(' · '),
      open: () => goTo('member', { id: row.id }),
    })),
    ...units.map((row): Hit => ({
      id: row.id,
      group: '单位',
      title: row.name,
      where: '',
      note: `会员 ${row.memberCount} 人`,
      open: () => goTo('unit', { id: row.id }),
    })),
    ...unions.map((row): Hit => ({
      id: row.id,
      group: '基层工会',
      title: row.name,
      where: '',
      note: `会员 ${row.memberCount} 人`,
      open: () => goTo('union', { id: row.id }),
    })),
  ]
}
