import { expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, previewFile, rosterFile } from './support.ts'

const LINES = [
  '云桥镇红星机械厂花名册',
  '序号,姓名,身份证号,电话,单位',
  '1,李志强,4.20981E+17,138-0000-0001,红星机械厂',
  '2,王秀英,11010519491231002X,13800000002,同上',
]

it('shows what stood in the cells of a row, beside the field each was read as', async () => {
  const app = await makeTestApp()
  const { batchId } = await previewFile(app, csvFile(app, '一.csv', LINES))
  const [li] = await allRows(app, batchId)
  expect(li?.values['idNo']).toBeNull()
  expect((await app.call('import.rowTexts', { batchId, row: 3 })).cells).toEqual([
    { letter: 'A', header: '序号', field: null, text: '1' },
    { letter: 'B', header: '姓名', field: 'name', text: '李志强' },
    { letter: 'C', header: '身份证号', field: 'idNo', text: '4.20981E+17' },
    { letter: 'D', header: '电话', field: 'mobile', text: '138-0000-0001' },
    { letter: 'E', header: '单位', field: 'unitName', text: '红星机械厂' },
  ])
})

it('shows the words of the sender also where something was typed over them', async () => {
  const app = await makeTestApp()
  const { batchId } = await previewFile(app, csvFile(app, '一.csv', LINES))
  await app.call('import.rowTexts', { batchId, row: 4 })
  await app.call('import.correct', { batchId, row: 4, values: { unitName: '永兴家具厂' } })
  const { cells } = await app.call('import.rowTexts', { batchId, row: 4 })
  expect(cells.at(-1)).toEqual({ letter: 'E', header: '单位', field: 'unitName', text: '同上' })
})

it('follows a column that is read as another field', async () => {
  const app = await makeTestApp()
  const { batchId } = await previewFile(app, csvFile(app, '一.csv', LINES))
  await app.call('import.rowTexts', { batchId, row: 3 })
  await app.call('import.preview', { batchId, columns: { A: 'note' } })
  const { cells } = await app.call('import.rowTexts', { batchId, row: 3 })
  expect(cells[0]).toEqual({ letter: 'A', header: '序号', field: 'note', text: '1' })
})

it('knows every row of a long file, from its end to its beginning', async () => {
  const app = await makeTestApp()
  const { batchId } = await previewFile(app, rosterFile('r10'))
  const rows = await allRows(app, batchId)
  const [first, last] = [rows[0], rows.at(-1)]
  for (const one of [last, first]) {
    const { cells } = await app.call('import.rowTexts', { batchId, row: one?.row ?? 0 })
    expect(cells.find(({ field }) => field === 'name')?.text).toContain(one?.values['name'])
  }
})

it('has nothing to say of a row that is no person', async () => {
  const app = await makeTestApp()
  const { batchId } = await previewFile(app, csvFile(app, '一.csv', LINES))
  await expect(app.call('import.rowTexts', { batchId, row: 2 })).rejects.toMatchObject({ body: { code: 'not_found' } })
})
