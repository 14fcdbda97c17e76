import { describe, expect, it } from 'vitest'
import { fitCell, readText } from '../../electron/paper/form/text.ts'
import type { Faces } from '../../electron/paper/faces.ts'
import { placeGrid } from '../../electron/paper/form/grid.ts'
import { flow, type Strip } from '../../electron/paper/form/flow.ts'
import type { Cell, Grid, Row } from '../../electron/paper/form/spec.ts'
import { missingOnForm } from '../../electron/paper/form/words.ts'
import { pagesOf, pagesOfSide } from '../features/forms/support.ts'

const row = (...texts: string[]): Row => ({ cells: texts.map((text) => ({ text })) })
const wide: Faces = { fonts: new Map(), widthOf: (text) => [...text].length, runsOf: () => [] }

const room = { top: 0, bottom: 100, nextTop: 10 }

function table(count: number): Grid {
  return { kind: 'grid', columns: [1], rows: Array.from({ length: count }, () => row('一')) }
}

function strip(height: number, more: Partial<Strip> = {}): Strip {
  return { height, grow: 0, keep: false, ...more }
}

describe('what a cell prints', () => {
  it.each<[cell: Cell, text: string]>([
    [{ text: '李志强' }, '李志强'],
    [{ text: null }, '—'],
    [{ text: '  ' }, '—'],
    [{ text: '', pen: true }, ''],
    [{ text: '', foot: ['签字'] }, ''],
    [{ options: [{ text: '是', ticked: true }, { text: '否', ticked: false }] }, '☑是 □否'],
  ])('%j prints %s', (cell, text) => {
    expect(readText(cell)).toBe(text)
  })

  it('keeps a date on one line, smaller where it must', () => {
    const { lines, size } = fitCell({ text: '1975年6月21日' }, 90, 1, wide)
    expect(lines).toEqual(['1975年6月21日'])
    expect(size).toBeLessThan(10.5)
  })

  it('keeps the words of a box together', () => {
    const options = ['无劳动能力', '下岗失业', '子女上学'].map((text) => ({ text, ticked: false }))
    expect(fitCell({ options }, 10.5 * 7, 1, wide).lines).toEqual(['□无劳动能力', '□下岗失业', '□子女上学'])
  })

  it('never cuts a text short', () => {
    const text = '云桥镇人民政府社会事务服务中心下属劳动保障和社会救助联合工作站第三分站'.repeat(6)
    expect(fitCell({ text }, 60, 1, wide).lines.join('')).toBe(text)
  })
})

describe('pages of a form', () => {
  it('moves a strip that does not fit to the next page', () => {
    expect(flow([strip(60), strip(60)], room).map((page) => page.map(({ y }) => y))).toEqual([[0], [10]])
  })

  it('keeps bound strips together', () => {
    expect(flow([strip(60), strip(20, { keep: true }), strip(30)], room).map((page) => page.length)).toEqual([1, 2])
  })

  it('shares out what is left over by the shares that rows ask for', () => {
    const [page] = flow([strip(20), strip(20, { grow: 1 }), strip(20, { grow: 3 })], room)
    expect(page?.map(({ height }) => height)).toEqual([20, 30, 50])
  })

  it('repeats the head of a table and says whose paper goes on', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(`<${at + 1}>`, '盛源纺织'))
    const side = {
      runningHead: '档案表　李志强', blocks: [{ kind: 'grid', columns: [1, 2], rows: [row('序号', '单位'), ...rows], head: 1 }],
    } as const
    const pages = await pagesOfSide(side)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.every((page) => page.includes('序号单位'))).toBe(true)
    expect(pages.slice(1).every((page) => page.includes('档案表李志强(续)'))).toBe(true)
    expect(rows.every((_, at) => pages.join('').split(`<${at + 1}>`).length === 2)).toBe(true)
  })

  it('names a box over several rows again on each page that it reaches', async () => {
    const body = Array.from({ length: 50 }, (_, at): Row => row(`<${at}>`))
    const first: Row = { cells: [{ text: '家庭成员', label: true, vertical: true, down: 51 }, { text: '姓名' }] }
    const pages = await pagesOfSide({ blocks: [{ kind: 'grid', columns: [1, 9], rows: [first, ...body] }] })
    expect(pages.filter((page) => page.includes('家庭成员'))).toHaveLength(pages.length)
  })

  it('goes on under a side that ran over, sooner than leave a page half empty', async () => {
    for (const count of [10, 40]) {
      const sides = [{ blocks: [table(count)] }, { blocks: [table(5)], follows: true }]
      expect(await pagesOf({ title: '表', orientation: 'portrait', sides })).toHaveLength(2)
    }
  })

  it('never makes a row for the pen lower than eight millimetres', () => {
    const rows: Row[] = [{ cells: [{ text: '', pen: true }] }, { cells: [{ text: '一' }] }]
    const { heights } = placeGrid({ kind: 'grid', columns: [1], rows }, 0, 500, 0.8, wide)
    expect(heights.map((height) => Math.round((height * 25.4) / 7.2) / 10)).toEqual([8, 6.4])
  })

  it('never sets type under eight points', () => {
    const { size, cut } = fitCell({ text: '云桥镇劳动保障和社会救助联合工作站'.repeat(4) }, 60, 0.8, wide)
    expect(size).toBeGreaterThanOrEqual(8)
    expect(cut).toBe(false)
  })

  it('sets a side smaller before it takes a second page', async () => {
    const blocks = [{ kind: 'grid', columns: [1], rows: Array.from({ length: 36 }, () => row('一')) }] as const
    expect(await pagesOfSide({ blocks })).toHaveLength(2)
    expect(await pagesOfSide({ blocks, onePage: true })).toHaveLength(1)
  })

  it('never leaves the lines to sign alone on a page', async () => {
    for (let count = 26; count < 33; count++) {
      const rows = Array.from({ length: count }, (_, at) => row(`<${at + 1}>`))
      const pages = await pagesOfSide({
        blocks: [
          { kind: 'grid', columns: [1], rows }, { kind: 'space', height: 8 },
          { kind: 'closing', lines: ['云桥镇总工会(盖章)', '2026年3月2日'] },
        ],
      })
      expect(pages.at(-1)).toMatch(/<\d+>云桥镇总工会/)
    }
  })

  it('draws a tick into its box, and bears number, page and time', async () => {
    const [page] = await pagesOfSide({
      blocks: [
        {
          kind: 'grid', columns: [1],
          rows: [{ cells: [{ options: [{ text: '是', ticked: true }, { text: '否', ticked: false }] }] }],
        },
      ],
    })
    expect(page).toContain('□√是□否')
    expect(page).toContain('凭证号20260302-7F3A9C第1页共1页打印时间2026-03-0209:00')
  })

  it('sets rare characters, and names those that no font has', async () => {
    const side = { blocks: [{ kind: 'title', text: '王\u{2CC56}㛃' }, { kind: 'text', text: '\u{10FFFD}' }] } as const
    const layout = { title: '表', orientation: 'portrait', sides: [side] } as const
    expect((await pagesOf(layout))[0]).toContain('王\u{2CC56}㛃')
    expect(missingOnForm({ ...layout, madeAt: '' }).map(({ codePoint }) => codePoint)).toEqual([0x10fffd])
  })
})
