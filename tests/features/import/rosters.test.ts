import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'
import { allRows, previewFile, rosterFile } from './support.ts'

interface TruthRow {
  row: number
  action: string
  values: Record<string, unknown>
  findings: string[]
}

interface Truth {
  sheet: string | null
  headerRow: number
  skipped: { row: number; why: string }[]
  counts: { people: number; import: number; merge: number; hold: number; reject: number }
  rows: TruthRow[]
  errorKind: string
}

function truthOf(number: string): Truth {
  const path = join(dirname(rosterFile(number)), 'truth', `${number}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as Truth // our own fixture
}

describe('rosters through the door', () => {
  it.each(['r01', 'r02', 'r03', 'r04', 'r05', 'r06', 'r07', 'r08', 'r09'])(
    '%s comes out as its truth file says',
    async (number) => {
      const truth = truthOf(number)
      const app = await makeTestApp()
      const preview = await previewFile(app, rosterFile(number))
      expect(preview.sheet).toBe(truth.sheet)
      expect(preview.headerRow).toBe(truth.headerRow)
      expect(preview.skipped).toEqual(truth.skipped)
      expect(preview.counts).toMatchObject(truth.counts)
      const rows = await allRows(app, preview.batchId)
      expect(rows.map(({ row, action }) => ({ row, action }))).toEqual(
        truth.rows.map(({ row, action }) => ({ row, action })),
      )
      for (const [index, expected] of truth.rows.entries()) {
        const actual = rows[index]
        expect(actual?.findings.toSorted(), `findings of row ${expected.row}`).toEqual(expected.findings.toSorted())
        if (expected.action === 'reject') continue
        expect(actual?.values, `values of row ${expected.row}`).toEqual(expected.values)
      }
    },
  )

  it.each(['r11', 'r12', 'r13', 'r14', 'r15'])('%s is refused for the reason its truth file names', async (number) => {
    const app = await makeTestApp()
    await expect(previewFile(app, rosterFile(number))).rejects.toMatchObject({
      body: { code: 'invalid_input', reason: truthOf(number).errorKind },
    })
    expect(await app.call('import.list')).toEqual([])
  })

  it('takes a town of 3,000 people and finds them all the same when the file comes again', async () => {
    const app = await makeTestApp()
    const preview = await previewFile(app, rosterFile('r10'))
    const { counts } = preview
    expect(counts.new + counts.changed + counts.same + counts.doubtful + counts.skipped).toBe(3_000)
    const applied = await app.call('import.apply', { batchId: preview.batchId })
    expect(applied).toMatchObject({ created: 2_968, doubtful: 12, skipped: 20 })
    expect((await app.call('members.search', {})).total).toBe(2_968)

    const again = await previewFile(app, rosterFile('r10'))
    expect(again.appliedBefore).not.toBeNull()
    expect(again.counts.new).toBe(0)
    expect(again.counts.changed).toBe(0)
  })
})
