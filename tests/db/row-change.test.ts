import { describe, expect, it } from 'vitest'
import { packNewRows, readChanges, type RowChange } from '../../electron/db/row-change.ts'

const wang: RowChange = { table: 'person', id: 'p1', before: null, after: { name: '王建国', mobile: '138' } }
const li: RowChange = { table: 'person', id: 'p2', before: null, after: { name: '李芳', migrant: 0 } }
const joined: RowChange = { table: 'membership_event', id: 'e1', before: null, after: { person_id: 'p1', type: 'join' } }
const renamed: RowChange = { table: 'person', id: 'p1', before: { name: '王建国' }, after: { name: '王建军' } }

describe('a line of the log about many new rows', () => {
  it.each<[string, RowChange[]]>([
    ['neighbours of one table', [wang, li]],
    ['rows of several tables', [wang, li, joined]],
    ['a change between new rows', [wang, renamed, li]],
    ['changes of one table', [renamed, { ...renamed, id: 'p2' }]],
    ['nothing', []],
  ])('reads back as it was written: %s', (_, changes) => {
    expect(readChanges(JSON.stringify(packNewRows(changes)))).toEqual(changes)
  })

  it('names the columns of neighbours once', () => {
    expect(JSON.stringify(packNewRows([wang, { ...wang, id: 'p2' }])).match(/mobile/g)).toHaveLength(1)
  })

  it('of before such lines reads as ever', () => {
    expect(readChanges(JSON.stringify([wang, renamed]))).toEqual([wang, renamed])
  })
})
