import { read } from '@e965/xlsx'
import type { CellObject } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeWorkbook, type Figure } from '../../electron/sheets/write-workbook.ts'

async function cellOf(text: string, figure?: Figure): Promise<CellObject | undefined> {
  const columns = [{ header: '列', ...(figure === undefined ? {} : { figure }) }]
  const book = read(await writeWorkbook({ sheetName: '表', columns, rows: [[text]] }), { cellNF: true })
  const cell: unknown = book.Sheets['表']?.['A2']
  return cell as CellObject | undefined // a cell by its address
}

describe('a cell of a workbook', () => {
  it.each([
    ['1,234.50', 'yuan', 1234.5, '#,##0.00'],
    ['0.00', 'yuan', 0, '#,##0.00'],
    ['1,000,000.07', 'yuan', 1_000_000.07, '#,##0.00'],
    ['5', 'count', 5, '0'],
  ] as const)('%s in a column of %s can be added up', async (text, figure, v, z) => {
    expect(await cellOf(text, figure)).toMatchObject({ t: 'n', v, z })
  })

  it.each([
    ['an identity number', '420984197506210017', undefined],
    ['a phone', '13907290000', undefined],
    ['a number of a file', '0001', undefined],
    ['an amount in a column of texts', '1,234.50', undefined],
    ['a dash in a column of amounts', '—', 'yuan'],
    ['nothing in a column of amounts', '', 'yuan'],
  ] as const)('%s stays a text', async (_what, text, figure) => {
    const cell = await cellOf(text, figure)
    expect([cell?.t ?? 's', cell?.v ?? '']).toEqual(['s', text])
  })

  it.each([
    ['=1+1', undefined], ['+8613907290000', undefined], ['-1', 'count'], ['@SUM(A1)', undefined], ['=1+1', 'yuan'], ['-3.00', 'yuan'],
  ] as const)('%s never runs as a formula (%s)', async (text, figure) => {
    const cell = await cellOf(text, figure)
    expect([cell?.t, cell?.v, cell?.f]).toEqual(['s', `'${text}`, undefined])
  })
})
