import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FileUnreadable } from '../../../electron/features/import/reader/file-unreadable.ts'
import { readWorkbook } from '../../../electron/features/import/reader/read-workbook.ts'
import { interpretWorkbook, type Interpretation, type InterpretedRow } from '../../../shared/domain/import/interpret.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { Truth, type TrueRow } from './truth.ts'

const FOLDER = new URL('../../fixtures/rosters/', import.meta.url)
const IMPORT_DAYS = ['2026-01-01', '2027-02-28', '2028-02-29', '2029-07-15', '2030-12-31']

const truths = readdirSync(new URL('truth/', FOLDER)).map((name) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`truth/${name}`, FOLDER), 'utf8'))
  return Truth.parse(json)
})

function readFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(encodeURIComponent(name), FOLDER)))
}

function interpret(name: string, asOf: string): Interpretation {
  const { interpretation, problem } = interpretWorkbook(readWorkbook(readFile(name)), { asOf: day(asOf) })
  if (interpretation === undefined) throw new Error(`${name}: ${problem}`)
  return interpretation
}

function findProblem(name: string): string | undefined {
  try {
    return interpretWorkbook(readWorkbook(readFile(name)), { asOf: day('2026-01-01') }).problem
  } catch (error) {
    if (error instanceof FileUnreadable) return error.problem
    throw error
  }
}

/** A row as the truth writes it; values of rejected rows are not compared. */
function asTruth({ row, action, values, findings, dupOf, fields }: TrueRow | InterpretedRow): object {
  return {
    row,
    action,
    ...(action === 'reject' ? {} : { values }),
    findings: findings.toSorted(),
    ...(dupOf === undefined ? {} : { dupOf }),
    ...(fields === undefined ? {} : { fields }),
  }
}

function digest(rows: readonly InterpretedRow[]): string {
  const lines = rows
    .filter((row) => row.action !== 'reject')
    .map(({ row, action, values }) =>
      [
        row,
        action,
        values.name,
        values.idNo,
        values.sex,
        values.birthOn,
        values.ethnicity,
        values.mobile,
        values.unitName,
        values.joinedOn,
      ]
        .map((value) => value ?? '')
        .join('|'),
    )
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')
}

for (const truth of truths) {
  if (truth.expect === 'error') {
    it(`${truth.file} is refused as ${truth.errorKind}`, () => {
      expect(findProblem(truth.file)).toBe(truth.errorKind)
    })
    continue
  }
  describe.each(IMPORT_DAYS)(`${truth.file} imported on %s`, (asOf) => {
    const read = interpret(truth.file, asOf)

    it('finds the sheet, the header, the columns and the unit', () => {
      expect({
        sheet: read.sheet,
        headerRow: read.headerRow,
        headerRows: read.headerRows,
        columns: read.columns,
        unitHint: read.unitHint,
      }).toEqual({
        sheet: truth.sheet,
        headerRow: truth.headerRow,
        headerRows: truth.headerRows,
        columns: truth.columns,
        unitHint: truth.unitHint ?? null,
      })
    })

    it('skips the rows that are not people', () => {
      expect(read.skipped).toEqual(truth.skipped)
    })

    it('counts people and actions', () => {
      expect(read.counts).toEqual(truth.counts)
    })

    it('offers no column for a field that nobody names', () => {
      expect(read.suggested).toEqual({})
    })

    if (truth.rows !== undefined) {
      it('reads every value and finding of every row', () => {
        expect(read.rows.map(asTruth)).toEqual(truth.rows?.map(asTruth))
      })
    }
    if (truth.spotRows !== undefined) {
      it('reads the spot rows', () => {
        const spots = new Set(truth.spotRows?.map(({ row }) => row))
        expect(read.rows.filter(({ row }) => spots.has(row)).map(asTruth)).toEqual(truth.spotRows?.map(asTruth))
      })

      it('reads every row alike in its digest', () => {
        expect(digest(read.rows)).toBe(truth.digest)
      })

      it('raises each finding as often as there is cause', () => {
        const counts: Record<string, number> = {}
        for (const row of read.rows) for (const finding of row.findings) counts[finding] = (counts[finding] ?? 0) + 1
        expect(counts).toEqual(truth.findingCounts)
      })
    }
  })
}
