import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { joined, readPdfPages } from '../../support/read-pdf.ts'
import { csvFile, importFile, rosterFile } from '../import/support.ts'

const HEADER = '姓名,身份证号,性别,民族,电话,单位,岗位,入会时间,备注'
const PEOPLE = [
  '李志强,420981199003071231,男,汉,13800000001,红星厂,钳工,2015-06-03,',
  '王𬱖,11010519491231002X,女,回,13900000002,红星厂,车工,2010-01-05,=1+1',
  '阿卜杜热依木·麦麦提图尔荪,,男,维吾尔,,东风纺织有限公司,挡车工,2019-09,',
]

async function appWithPeople(): Promise<TestApp> {
  const app = await makeTestApp()
  await importFile(app, csvFile(app, '名单.csv', [HEADER, ...PEOPLE]))
  return app
}

async function savedPages(app: TestApp, spec: Parameters<typeof app.call<'roster.savePdf'>>[1]): Promise<string[]> {
  const path = join(app.dataDir, '花名册.pdf')
  app.answers.save.push(path)
  await app.call('roster.savePdf', spec)
  return (await readPdfPages(readFileSync(path))).map(joined)
}

describe('a printed register', () => {
  it('carries each person with the cells of the row, rare characters included', async () => {
    const app = await appWithPeople()
    const [page] = await savedPages(app, { masked: false, why: '县里要' })
    expect(page).toContain('云桥镇总工会会员花名册')
    expect(page).toContain('截止日期:2026年3月2日')
    for (const text of ['李志强', '420981199003071231', '王𬱖', '11010519491231002X', '阿卜杜热依木·麦麦提图尔荪']) {
      expect(page).toContain(text)
    }
  })

  it('adds up on the last page, with lines to sign on', async () => {
    const app = await appWithPeople()
    const pages = await savedPages(app, {})
    expect(pages.at(-1)).toContain('合计3人,其中女1人,少数民族2人,党员0人(另有3人未填),农民工0人(另有3人未填)')
    expect(pages.at(-1)).toContain('工会主席(签字):')
  })

  it.each([
    [false, '合计2人,其中女0人,少数民族1人,党员0人(另有2人未填),农民工0人(另有2人未填);另有保留会籍1人,不计入合计'],
    [true, '合计3人(含保留会籍1人),其中女1人,少数民族2人,'],
  ])('counts retained members as the county does: %s', async (countRetained, total) => {
    const app = await appWithPeople()
    await app.call('settings.change', { countRetained })
    const { rows } = await app.call('members.search', { text: '王' })
    const id = rows[0]?.id ?? ''
    await app.call('members.recordEvent', { id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
    const pages = await savedPages(app, {})
    expect(pages.at(-1)).toContain(total)
  })

  it('repeats header and title on every page and splits nobody', async () => {
    const app = await makeTestApp()
    await importFile(app, rosterFile('r10'))
    const path = join(app.dataDir, '花名册.pdf')
    app.answers.save.push(path)
    const { pages, count } = await app.call('roster.savePdf', { masked: false, why: '存档' })
    const texts = await readPdfPages(readFileSync(path))
    expect(count).toBe(2_968)
    expect(texts).toHaveLength(pages)
    for (const [index, text] of texts.entries()) {
      expect(joined(text)).toContain(`第${index + 1}页共${pages}页`)
      expect(joined(text)).toContain('身份证号')
    }
    // Every identity number of the register is there once, whole, on one page.
    const printed = texts.flatMap((text) => text.filter((cell) => /^\d{17}[\dX]$/.test(cell)))
    const { rows } = await app.call('members.search', { limit: 500 })
    const { values } = await app.call('members.reveal', { id: rows[0]?.id ?? '', field: 'idNo' })
    expect(printed).toContain(values['idNo'])
    expect(new Set(printed).size).toBe(printed.length)
  })

  it('leaves out people who are no members', async () => {
    const app = await appWithPeople()
    await app.call('members.add', { name: '赵家属' })
    const [page] = await savedPages(app, {})
    expect(page).not.toContain('赵家属')
    expect(page).toContain('合计3人')
  })

  it('hides numbers unless a reason is given', async () => {
    const app = await appWithPeople()
    const [page] = await savedPages(app, {})
    expect(page).toContain('420981************')
    expect(page).not.toContain('199003071231')
    await expect(app.call('roster.savePdf', { masked: false })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'reason_needed', fields: { why: 'reason_needed' } },
    })
  })

  it('prints the register of a past day', async () => {
    const app = await appWithPeople()
    const [page] = await savedPages(app, { asOf: day('2012-01-01') })
    expect(page).toContain('王𬱖')
    expect(page).not.toContain('李志强')
  })

  it('says which name has a character that no bundled font can draw', async () => {
    const app = await makeTestApp()
    await importFile(app, csvFile(app, '名单.csv', [HEADER, '李\u{E123},,男,汉,,红星厂,,,', PEOPLE[0] ?? '']))
    expect((await app.call('roster.check', {})).missingGlyphs).toEqual([
      { name: '李\u{E123}', character: '\u{E123}', codePoint: 'U+E123' },
    ])
  })
})

describe('a public list', () => {
  it('shows no identity number, phone or address, whatever is asked', async () => {
    const app = await appWithPeople()
    const [page] = await savedPages(app, {
      preset: 'public_list',
      masked: false,
      why: '要全的',
      columns: ['serial', 'name', 'idNo', 'mobile', 'unit'],
    })
    expect(page).toContain('李志强')
    expect(page).not.toContain('420981')
    expect(page).not.toMatch(/1[39]\d{2,}[\d*]{4}/)
  })

  it('masks one character of each name when asked, and names period and phone', async () => {
    const app = await appWithPeople()
    const [page] = await savedPages(app, {
      preset: 'public_list',
      maskName: true,
      publicFrom: day('2026-03-02'),
      publicTo: day('2026-03-08'),
      complaintPhone: '0531-1234567',
    })
    expect(page).not.toContain('李志强')
    expect(page).toContain('2026年3月2日至2026年3月8日')
    expect(page).toContain('0531-1234567')
  })

  it('bears period and phone on every page and ends with the union and the day', async () => {
    const app = await makeTestApp()
    await importFile(app, rosterFile('r10'))
    const spec = { preset: 'public_list', publicFrom: day('2026-03-02'), publicTo: day('2026-03-08') } as const
    const pages = await savedPages(app, { ...spec, complaintPhone: '0531-1234567' })
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.filter((page) => !page.includes('公示期:2026年3月2日至2026年3月8日'))).toEqual([])
    expect(pages.filter((page) => !page.includes('监督电话:0531-1234567'))).toEqual([])
    expect(pages.at(-1)).toContain('云桥镇总工会(盖章)2026年3月2日')
  })

  it('is refused when its period ends before it begins', async () => {
    const app = await appWithPeople()
    const spec = { preset: 'public_list', publicFrom: day('2026-03-10'), publicTo: day('2026-03-01') } as const
    await expect(app.call('roster.preview', spec)).rejects.toMatchObject({ body: { reason: 'ends_before_start' } })
  })

  it.each(['register', 'sign_off', 'dues', 'card_reissues'] as const)('has a period that is nothing to the list %s', async (preset) => {
    const app = await appWithPeople()
    const spec = { preset, publicFrom: day('2026-03-10'), publicTo: day('2026-03-01') } as const
    expect((await app.call('roster.check', spec)).columns).toContain('name')
  })
})

describe('填报单位', () => {
  it('is the organiser\'s union for the whole town, the union of a unit, or the unit without one', async () => {
    const app = await appWithPeople()
    const { rows } = await app.call('units.list', { text: '红星厂' })
    const unitId = rows[0]?.id ?? ''
    expect((await savedPages(app, {}))[0]).toContain('填报单位(盖章):云桥镇总工会')
    expect((await savedPages(app, { filter: { unitId } }))[0]).toContain('填报单位(盖章):红星厂')
    const union = await app.call('unions.add', { name: '红星厂工会委员会', unitIds: [unitId] })
    expect((await savedPages(app, { filter: { unitId } }))[0]).toContain('填报单位(盖章):红星厂工会委员会')
    const reissues = { preset: 'card_reissues', filter: { unionId: union.id } } as const
    expect((await savedPages(app, reissues))[0]).toContain('填报单位(盖章):红星厂工会委员会')
  })

  it('can be typed', async () => {
    const app = await appWithPeople()
    expect((await savedPages(app, { reporter: '云桥镇工会办' }))[0]).toContain('填报单位(盖章):云桥镇工会办')
  })
})

it.each(['register', 'public_list'] as const)('a workshop without its unit is said to be one on the list %s', async (preset) => {
  const app = await makeTestApp()
  await app.call('members.add', { name: '李志强', dept: '第一车间', membership: {} })
  const [page] = await savedPages(app, { preset })
  expect(page).toContain('（未填单位）第一车间')
})

describe('a register of reissued cards', () => {
  it('holds the requests of the days asked for', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李志强' })
    const { cards } = await app.call('cards.issue', { personId: id, number: 'A1' })
    const reissue = { cardId: cards[0]?.id ?? '', number: 'A2', reason: 'lost', requestedOn: day('2026-02-10') } as const
    await app.call('cards.reissue', reissue)
    const count = async (requestedFrom: string): Promise<number> =>
      (await app.call('roster.check', { preset: 'card_reissues', requestedFrom: day(requestedFrom) })).count
    expect([await count('2026-02-10'), await count('2026-02-11')]).toEqual([1, 0])
  })
})

describe('an exported workbook', () => {
  it('keeps identity numbers as text and makes formulas harmless', async () => {
    const app = await appWithPeople()
    const path = join(app.dataDir, '花名册.xlsx')
    app.answers.save.push(path)
    await app.call('roster.saveWorkbook', { masked: false, why: '县里要' })
    const book = read(readFileSync(path))
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (sheet === undefined) throw new Error('no sheet')
    const kinds = Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith('!') ? [] : [String(cell.t)]))
    expect(new Set(kinds)).toEqual(new Set(['s']))
    const texts = utils.sheet_to_json<string[]>(sheet, { header: 1 }).flat()
    expect(texts).toContain('420981199003071231')
    expect(texts).toContain("'=1+1")
    expect(texts.slice(-2)).toEqual([expect.stringMatching(/^合计 3 人/), expect.stringMatching(/^凭证号 /)])
  })
})

describe('every print and export', () => {
  it('is logged with filter, count and masking, and can be drawn again from its number', async () => {
    const app = await appWithPeople()
    const preview = await app.call('roster.preview', { filter: { text: '李志强' } })
    await app.call('roster.notePrinted', { token: preview.token })
    const { rows } = await app.call('audit.list', { action: 'roster.print' })
    expect(rows[0]?.facts).toMatchObject({ preset: 'register', count: 1, masked: 1 })
    const [li] = (await app.call('members.search', { text: '李志强' })).rows
    await app.call('members.change', { id: li?.id ?? '', fields: { name: '李改名' } })
    const again = await app.call('roster.openPaper', { snapshotNo: preview.snapshotNo })
    const shown = app.host.previews.get(again.token)
    const [page] = await readPdfPages(shown?.bytes ?? new Uint8Array())
    expect(joined(page)).toContain('李志强')
  })

  it('saves the very bytes that were previewed', async () => {
    const app = await appWithPeople()
    const preview = await app.call('roster.preview', {})
    const path = join(app.dataDir, '花名册.pdf')
    app.answers.save.push(path)
    await app.call('roster.savePdf', { token: preview.token })
    const shown = app.host.previews.get(preview.token)
    expect(Buffer.compare(readFileSync(path), Buffer.from(shown?.bytes ?? []))).toBe(0)
  })
})
