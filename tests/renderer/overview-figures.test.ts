import { describe, expect, it } from 'vitest'
import { causeBars, fundBars, monthBars, stateBars, type Doors, type Scope } from '../../renderer/features/hardship-overview/figures.ts'
import type { AidFigures, FileFigures } from '../../shared/contract/hardship-overview.ts'

const scope: Scope = { unionId: null, year: 2024, states: ['on_file'] }
const files: FileFigures = {
  files: 1_205, counted: 3, byState: [{ state: 'on_file', files: 1_205 }],
  byCategory: [], byCause: [{ code: '6', files: 2 }, { code: '', files: 1 }],
}
const aid: AidFigures = {
  totalFen: 123_450, times: 3, people: 2, households: 2, years: [2024], byType: [],
  byMonth: [{ month: '2024-02', fen: 123_450, times: 3 }],
  byFund: [{ code: '3', fen: 123_450, times: 2 }, { code: '', fen: 0, times: 1 }],
}

/** What each bar opens, in the order of the bars. */
function openAll(draw: (doors: Doors) => { open?: () => void }[]): unknown[] {
  const opened: unknown[] = []
  const take = (preset: string): void => {
    opened.push(JSON.parse(preset))
  }
  for (const bar of draw({ files: take, aid: take })) bar.open?.()
  return opened
}
const nowhere: Doors = { files: () => undefined, aid: () => undefined }

describe('bars of the overview', () => {
  it('count households in thousands', () => {
    expect(stateBars(files, scope, nowhere)).toMatchObject([{ label: '在档', value: 1_205, text: '1,205 户' }])
  })

  it('open the files of their state in the union that is chosen', () => {
    expect(openAll((doors) => stateBars(files, { ...scope, unionId: 'u1' }, doors))).toEqual([{ states: ['on_file'], unionId: 'u1' }])
  })

  it('open the files without a cause where there is none', () => {
    expect(openAll((doors) => causeBars(files, scope, doors, {}))).toEqual([
      { states: ['on_file'], cause: '6' },
      { states: ['on_file'], cause: 'none' },
    ])
  })

  it('leave the state open when all files are counted', () => {
    expect(openAll((doors) => causeBars(files, { ...scope, states: [] }, doors, {}))).toEqual([{ cause: '6' }, { cause: 'none' }])
  })

  it('show all twelve months, those without aid as such', () => {
    const bars = monthBars(aid, scope, nowhere)
    expect(bars.map(({ text }) => text)).toEqual(['没有', '1,234.50 元', ...Array.from({ length: 10 }, () => '没有')])
  })

  it('open a month from its first to its last day', () => {
    expect(openAll((doors) => monthBars(aid, scope, doors))).toEqual([{ from: '2024-02-01', to: '2024-02-29' }])
  })

  it('open a fund of the year, and the gifts that name none', () => {
    const year = { from: '2024-01-01', to: '2024-12-31' }
    expect(openAll((doors) => fundBars(aid, scope, doors, {}))).toEqual([{ ...year, fund: '3' }, { ...year, fund: 'none' }])
  })
})
