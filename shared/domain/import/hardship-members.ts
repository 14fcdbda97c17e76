import type { DateSource } from './dates.ts'
import type { FieldName } from './fields.ts'
import type { PlainDate } from '../plain-date.ts'
import type { HardshipFieldName, HouseholdPerson } from './hardship-fields.ts'
import { readAmountCell, type FileRules } from './hardship-values.ts'
import { readHealth, readRelation } from './hardship-words.ts'
import { readPeople } from './people.ts'
import { makeRowReader } from './row-cells.ts'
import type { SheetLayout } from './rows.ts'

export interface MembersReading {
  people: HouseholdPerson[]
  findings: string[]
}

/**
 * Reads the rows of the others of a household. Where they have columns of their own, those; where every person has a
 * row, the columns of the worker.
 */
export function readMembers(
  layout: SheetLayout<HardshipFieldName>,
  rules: FileRules & DateSource & { asOf: PlainDate },
): (rows: readonly number[]) => MembersReading {
  const { grid, columns, isPlainText } = layout
  const ownColumns = columns.some(({ field }) => field === 'memberName')
  const names = ownColumns ? OWN : SHARED
  const asPeople = columns.map((column) => ({
    ...column,
    field: column.field === null ? null : (names[column.field] ?? null),
  }))
  const readCells = makeRowReader<HardshipFieldName>({ grid, columns, isPlainText, corrections: {} })
  return (rows) => {
    const readings = readPeople({ grid, columns: asPeople, isPlainText, corrections: {} }, rows, rules)
    const people: HouseholdPerson[] = []
    const findings: string[] = []
    readings.forEach(({ values, findings: found }, i) => {
      const row = rows[i] ?? 0
      const { cells } = readCells(row)
      if (values.name === null) {
        findings.push('member_name_missing')
        return
      }
      const twice = people.some(({ name, idNo }) => name === values.name && idNo === values.idNo)
      if (twice) {
        findings.push('member_twice')
        return
      }
      const isWrong = found.some((finding) => WRONG_NUMBER.has(finding))
      if (isWrong) findings.push('member_id_wrong')
      const relation = cells.relation === undefined ? '99' : readRelation(cells.relation.text, values.sex)
      if (relation === null) findings.push('relation_unrecognised')
      const health = (ownColumns ? cells.memberHealth : (cells.memberHealth ?? cells.health))?.text ?? null
      const income = cells.memberIncome === undefined && !ownColumns ? 'wageMonth' : 'memberIncome'
      const money = { findings: [], given: {} as Record<string, string> }
      const incomeMonth = readAmountCell(cells, income, money, rules)
      findings.push(...money.findings)
      people.push({
        row: row + 1,
        name: values.name,
        relation: relation ?? '99',
        idNo: isWrong ? null : values.idNo,
        sex: values.sex,
        birthOn: values.birthOn,
        mobile: values.mobile,
        health: health === null ? null : readHealth(health),
        workplace: (cells.memberWorkplace ?? (ownColumns ? undefined : cells.unitName))?.text ?? null,
        identity: cells.memberIdentity?.text ?? null,
        incomeMonth,
        note: noteOf([
          [isWrong, '身份证号', (ownColumns ? cells.memberIdNo : cells.idNo)?.text],
          [relation === null, '与户主关系', cells.relation?.text],
          [health !== null && readHealth(health) !== '01', '健康状况', health ?? undefined],
          [money.given[income] !== undefined, '月收入', money.given[income]],
        ]),
      })
    })
    return { people, findings: [...new Set(findings)] }
  }
}

/** Children are under sixteen, and many have no card yet: what a roster finds wrong with that is none here. */
export const WRONG_NUMBER: ReadonlySet<string> = new Set([
  'id_damaged_by_excel', 'id_format', 'id_birth_invalid', 'id_check_digit', 'two_ids',
])

type Names = Readonly<Partial<Record<HardshipFieldName, FieldName>>>
const OWN: Names = {
  memberName: 'name', memberIdNo: 'idNo', memberSex: 'sex', memberBirthOn: 'birthOn', memberMobile: 'mobile',
}
const SHARED: Names = {
  name: 'name', idType: 'idType', idNo: 'idNo', sex: 'sex', birthOn: 'birthOn', mobile: 'mobile',
  memberIdNo: 'idNo', memberSex: 'sex', memberBirthOn: 'birthOn', memberMobile: 'mobile',
}

/** The sender's own words for what no field holds. */
function noteOf(parts: readonly (readonly [boolean, string, string | undefined])[]): string | null {
  const told = parts.flatMap(([isKept, label, text]) => (isKept && text !== undefined ? [`${label}：${text}`] : []))
  return told.length === 0 ? null : told.join('；')
}
