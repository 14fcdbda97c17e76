import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { writeRosterPdf, type WriteOptions, type Written } from '../../electron/paper/document.ts'
import type { RosterLine, RosterSpec } from '../../electron/paper/spec.ts'
import { joined, readPdfPages } from '../support/read-pdf.ts'
import '../support/unpack-fonts-once.ts'

const SPEC: RosterSpec = {
  title: '云桥镇总工会会员花名册',
  subline: { left: '填报单位(盖章):', middle: '截止日期:2025年12月31日', right: '单位:人' },
  columns: [
    { header: '序号', width: 12 },
    { header: '姓名', width: 24 },
    { header: '身份证号', width: 40 },
    { header: '工作单位', width: 50, align: 'left' },
    { header: '备注', width: 20 },
    { header: '签名', width: 24, empty: '' },
  ],
  orientation: 'landscape',
  totalsLine: '合计人数见末页',
  notes: ['监督电话:0531-88880000'],
  signatureLine: ['工会主席(签字):', '填表人:'],
  foot: { left: '凭证号20251231-7F3A9C', right: '打印时间2025-12-31' },
  madeAt: '2025-12-31T09:30:00Z',
}

const NAMES = ['李志强', '王\u{2CC56}', '欧阳㛃䶮', '阿卜杜热合曼·买买提依明', '张\u{20164}\u{30EDD}', '葛\u{2B5AF}\u{23561}']
const UNITS = ['盛源纺织有限公司', '云桥镇人民政府社会事务服务中心下属劳动保障和社会救助联合工作站第三分站']

function people(count: number, grouped = false): RosterLine[] {
  return Array.from({ length: count }, (_, at) => ({
    // The marks around the serial keep 1 apart from 11 in the joined text of a page.
    cells: [
      `<${at + 1}>`, NAMES[at % NAMES.length] ?? '', `4209811990${String(10_000_000 + at)}`, UNITS[at % 7 === 3 ? 1 : 0] ?? '',
      null, null,
    ],
    ...(grouped ? { group: `第${Math.floor(at / 30) + 1}小组` } : {}),
  }))
}

async function writeBytes(spec: RosterSpec, lines: RosterLine[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  await writeRosterPdf(spec, lines, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

async function write(spec: RosterSpec, lines: RosterLine[], options?: WriteOptions): Promise<Written & { texts: string[] }> {
  const chunks: Uint8Array[] = []
  const written = await writeRosterPdf(spec, lines, (chunk) => chunks.push(chunk), options)
  return { ...written, texts: (await readPdfPages(Buffer.concat(chunks))).map(joined) }
}

function countOf(texts: readonly string[], part: string): number {
  return texts.reduce((sum, text) => sum + text.split(part).length - 1, 0)
}

describe.each([1, 25, 26, 1_000])('a roster of %i people', (count) => {
  it('gives back every row once, whole, on one page', async () => {
    const lines = people(count)
    const { texts, rows } = await write(SPEC, lines)
    expect(rows).toBe(count)
    const printed = lines.map(({ cells }) => `${cells.slice(0, 4).join('')}—`)
    expect(printed.filter((row) => countOf(texts, row) !== 1)).toEqual([])
  })

  it('bears title, sub-line, header, snapshot number and page numbers on each page', async () => {
    const { texts, pages } = await write(SPEC, people(count))
    expect(texts).toHaveLength(pages)
    for (const [index, text] of texts.entries()) {
      for (const part of ['云桥镇总工会会员花名册', '截止日期:2025年12月31日', '序号姓名身份证号工作单位备注签名']) {
        expect(text).toContain(part)
      }
      expect(text).toContain(`凭证号20251231-7F3A9C第${index + 1}页共${pages}页`)
    }
  })

  it('closes once, on the last page, under a row', async () => {
    const { texts } = await write(SPEC, people(count))
    for (const part of ['合计人数见末页', '监督电话', '工会主席(签字):']) {
      expect(countOf(texts, part)).toBe(1)
      expect(texts.at(-1)).toContain(part)
    }
    expect(texts.at(-1)).toContain(`<${count}>`)
  })
})

describe('a roster', () => {
  it('sets 20 to 25 plain rows on a page of A4 landscape', async () => {
    const lines = people(60).map(({ cells }) => ({ cells: cells.with(1, '李志强').with(3, '盛源纺织') }))
    const { texts } = await write(SPEC, lines)
    expect(texts[0]?.match(/<\d+>/g)?.length).toBeGreaterThanOrEqual(20)
    expect(texts[0]?.match(/<\d+>/g)?.length).toBeLessThanOrEqual(25)
  })

  it('says that nobody is on an empty list', async () => {
    const { texts, pages } = await write(SPEC, [])
    expect(pages).toBe(1)
    expect(texts[0]).toContain('签名无合计人数见末页')
  })

  it('leaves columns for the pen blank and prints a dash in other empty cells', async () => {
    const [line] = people(1)
    const { texts } = await write(SPEC, [{ cells: line?.cells.with(1, '  ').with(2, '') ?? [] }])
    expect(texts[0]).toContain('<1>——盛源纺织有限公司—合计')
  })

  it('heads each group once and says so where a page goes on with it', async () => {
    const { texts } = await write(SPEC, people(60, true))
    const text = texts.join('')
    expect(countOf(texts, '第1小组<1>')).toBe(1)
    expect(countOf(texts, '第2小组<31>')).toBe(1)
    const headings = text.match(/第[12]小组(\(续\))?/g) ?? []
    expect(headings.filter((heading) => heading.includes('续'))).toHaveLength(texts.length - 1)
    expect(headings).toHaveLength(texts.length + 1)
  })

  it('is the same file for the same rows and time', async () => {
    const [first, second] = [await writeBytes(SPEC, people(30)), await writeBytes(SPEC, people(30))]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('takes rows as they come, and tells how far it is', async () => {
    const progress: number[] = []
    const options: WriteOptions = { onProgress: ({ done }) => progress.push(done) }
    const written = await writeRosterPdf(SPEC, Readable.from(people(50)), () => {}, options)
    expect(written.rows).toBe(50)
    expect(progress).toEqual([...progress].toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(50)
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const ended = write(SPEC, people(500), { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('tells characters apart that look alike to the last stroke', async () => {
    const [line] = people(1)
    const names = ['李一', '李⼀', '樂某', '樂某', '一樂']
    const { texts } = await write(SPEC, names.map((name) => ({ cells: line?.cells.with(1, name) ?? [] })))
    expect(texts[0]?.match(/<1>..(?=4)/g)).toEqual(names.map((name) => `<1>${name}`))
  })

  it('shows a box for a character without a glyph and names it', async () => {
    const [line] = people(1)
    const { texts, missing } = await write(SPEC, [{ cells: line?.cells.with(1, '李\u{E123}强') ?? [] }])
    expect(texts[0]).toContain('<1>李□强')
    expect(missing).toEqual([{ char: '\u{E123}', codePoint: 0xe123 }])
  })

  it.each(['portrait', 'landscape'] as const)('fits many columns and large print on %s paper', async (orientation) => {
    const lines = people(26)
    const { texts } = await write({ ...SPEC, orientation, fontScale: 'large' }, lines)
    for (const { cells } of lines) expect(countOf(texts, cells.slice(0, 3).join(''))).toBe(1)
  })
})

/** Each one line high. */
function shortLines(count: number): RosterLine[] {
  return people(count).map(({ cells }) => ({ cells: cells.with(3, '宏达') }))
}

/** How many rows each page holds. */
async function rowsOf(count: number, change: Partial<RosterSpec> = {}): Promise<number[]> {
  const { texts } = await write({ ...SPEC, rowHeight: 8, ...change }, shortLines(count))
  return texts.map((text) => countOf([text], '<'))
}

describe('the last page of a list', () => {
  it.each([
    ['all rows of one page with the totals', 15, [15]],
    ['no row but the totals', 17, [14, 3]],
    ['one row', 20, [17, 3]],
    ['two rows', 21, [18, 3]],
    ['three rows', 22, [19, 3]],
    ['five rows', 24, [19, 5]],
  ])('with %s left for it', async (_left, count, pages) => {
    expect(await rowsOf(count)).toEqual(pages)
  })

  it('is spared where rows a little closer together leave nothing for it', async () => {
    expect(await rowsOf(20, { tightRowHeight: 6 })).toEqual([20])
  })

  it('is kept, with rows as high as ever, where more is left for it', async () => {
    expect(await rowsOf(22, { tightRowHeight: 6 })).toEqual([19, 3])
  })
})
