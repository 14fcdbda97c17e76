import { useEffect, useState } from 'react'
import { call, toAppError, type Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { stateLabel } from '../../text/events.ts'
import { sentenceOf } from '../../text/errors.ts'
import { hardshipStateLabel } from '../../text/hardship.ts'

/** One line of the result. */
export interface Hit {
  id: string
  group: '会员' | '困难职工档案' | '单位' | '基层工会'
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
  /** Of groups that are not listed whole, how many there are. */
  totals: Readonly<Partial<Record<Hit['group'], number>>>
  /** People that match in all. */
  people: number
  trouble: string | null
}

const NOTHING: Found = { text: '', hits: [], totals: {}, people: 0, trouble: null }
/** Long enough for a fast typist's next key, short enough not to be noticed. */
const PAUSE_MS = 40

/** What the text finds among people, household files, units and unions; the newest text wins. */
export function useFound(text: string): Found {
  const [found, setFound] = useState<Found>(NOTHING)
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return undefined
    let current = true
    const search = async (): Promise<void> => {
      try {
        const [reply, files] = await Promise.all([
          call('find.everything', { text: wanted }),
          call('hardship.list', { filter: { text: wanted }, limit: FILES }),
        ])
        if (current) setFound({ text: wanted, ...layOut(reply, files, wanted), trouble: null })
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

/** With other groups below, people leave them room: nobody scrolls in a box that is open for a second. */
const PEOPLE_BESIDE_OTHERS = 4
/** Household files by the name or a part of their number. */
const FILES = 3

/** People, the way to all of them, household files, units, unions. */
export function layOut(
  reply: Output<'find.everything'>,
  files: Pick<Output<'hardship.list'>, 'rows' | 'total'>,
  text: string,
): Pick<Found, 'hits' | 'totals' | 'people'> {
  const { people, peopleTotal, units, unitsTotal, unions, unionsTotal } = reply
  const shown = units.length + unions.length + files.rows.length === 0 ? people : people.slice(0, PEOPLE_BESIDE_OTHERS)
  const all: Hit = {
    id: 'all',
    group: '会员',
    title: `在会员列表中查看全部 ${peopleTotal} 人`,
    where: '',
    note: '',
    open: () => goTo('members', { preset: JSON.stringify({ text }) }),
  }
  const hits: Hit[] = [
    ...shown.map(toPersonHit),
    ...(peopleTotal > shown.length ? [all] : []),
    ...files.rows.map(toFileHit),
    ...units.map((row) => toNamedHit('单位', row, () => goTo('unit', { id: row.id }))),
    ...unions.map((row) => toNamedHit('基层工会', row, () => goTo('union', { id: row.id }))),
  ]
  const totals = {
    ...(files.total > files.rows.length ? { 困难职工档案: files.total } : {}),
    ...(unitsTotal > units.length ? { 单位: unitsTotal } : {}),
    ...(unionsTotal > unions.length ? { 基层工会: unionsTotal } : {}),
  }
  return { hits, totals, people: peopleTotal }
}

type Person = Output<'find.everything'>['people'][number]
type Named = Output<'find.everything'>['units'][number]

function toPersonHit(row: Person): Hit {
  return {
    id: row.id,
    group: '会员',
    title: row.name,
    where: row.unitName ?? '未填单位',
    note: [row.idNoMasked, row.mobileMasked, stateLabel(row.memberState)].filter(Boolean).join(' · '),
    open: () => goTo('member', { id: row.id }),
  }
}

function toFileHit({ id, name, fileNo, unitName, state }: Output<'hardship.list'>['rows'][number]): Hit {
  return {
    id, group: '困难职工档案', title: name, where: unitName ?? '未填单位', note: `${fileNo} · ${hardshipStateLabel(state)}`,
    open: () => goTo('hardship', { id }),
  }
}

function toNamedHit(group: '单位' | '基层工会', { id, name, memberCount }: Named, open: () => void): Hit {
  return { id, group, title: name, where: '', note: `会员 ${memberCount} 人`, open }
}
