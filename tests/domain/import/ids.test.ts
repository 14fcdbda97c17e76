import { describe, expect, it } from 'vitest'
import { idCheckCharacter } from '../../../shared/domain/identity/id-number.ts'
import type { Finding } from '../../../shared/domain/import/findings.ts'
import { readPerson, readRows, type CellLike } from './build.ts'

const withCheck = (first17: string): string => first17 + idCheckCharacter(first17)
const withWrongCheck = (first17: string): string => first17 + (idCheckCharacter(first17) === '3' ? '4' : '3')
const GOOD = '370124199410176000'

type Expected = { idNo: string | null; found: Finding[]; birthOn?: string | null; sex?: string | null }

describe('an identity number', () => {
  it.each<[string, CellLike, Expected]>([
    ['as it should be', GOOD, { idNo: GOOD, found: [], birthOn: '1994-10-17', sex: '2' }],
    ['dressed in spaces, an apostrophe and stars', "'３７０１２４ 19941017\u200b6000*", { idNo: GOOD, found: [] }],
    ['with a small x', '41092819970303610x', { idNo: '41092819970303610X', found: [], sex: '2' }],
    ['left empty', null, { idNo: null, found: ['id_missing'], birthOn: null, sex: null }],
    ['put off', '待补充', { idNo: null, found: ['id_missing'] }],
    ['said to be unknown', '不详', { idNo: null, found: ['id_missing'] }],
    [
      'stored as a number, even with a fitting check character',
      370124199410176000,
      { idNo: null, found: ['id_damaged_by_excel'], birthOn: '1994-10-17', sex: null },
    ],
    ['in scientific notation', '4.2E+17', { idNo: null, found: ['id_damaged_by_excel'], birthOn: null }],
    [
      'in scientific notation with 15 digits',
      '3.70124199608228e+17',
      { idNo: null, found: ['id_damaged_by_excel'], birthOn: '1996-08-22', sex: null },
    ],
    ['old, in scientific notation', '3.7E+14', { idNo: null, found: ['id_damaged_by_excel'], birthOn: null }],
    [
      'ending in 000 against its check character',
      '370124199402276000',
      { idNo: null, found: ['id_damaged_by_excel'], birthOn: '1994-02-27', sex: null },
    ],
    [
      'ending in 000 with separators',
      '370,124,197,712,020,000',
      { idNo: null, found: ['id_damaged_by_excel'], birthOn: '1977-12-02' },
    ],
    [
      'of 15 digits',
      '370124720729406',
      { idNo: withCheck('37012419720729406'), found: ['id_expanded_from_15'], birthOn: '1972-07-29', sex: '2' },
    ],
    ['old, as a number', 412726750819729, { idNo: '41272619750819729X', found: ['id_expanded_from_15'], sex: '1' }],
    ['of 15 digits without a real date', '370124721329406', { idNo: '370124721329406', found: ['id_birth_invalid'] }],
    ['of 17 characters', '37092319830519877', { idNo: null, found: ['id_format'], birthOn: null, sex: null }],
    ['with letters for digits', '37O1241988l4076235', { idNo: null, found: ['id_format'] }],
    ['with hyphens', '370124-19941017-6000', { idNo: null, found: ['id_format'] }],
    ['with a wrong check character', withWrongCheck('37012419941017600'), {
      idNo: withWrongCheck('37012419941017600'),
      found: ['id_check_digit'],
      birthOn: null,
      sex: null,
    }],
    ['of no calendar day', withCheck('37012419900231153'), {
      idNo: withCheck('37012419900231153'),
      found: ['id_birth_invalid'],
      birthOn: null,
      sex: null,
    }],
    ['of the future', withCheck('37012420270101153'), {
      idNo: withCheck('37012420270101153'),
      found: ['id_birth_invalid'],
      birthOn: null,
    }],
    ['of 1880', '440524188001010014', { idNo: '440524188001010014', found: ['id_birth_invalid'], birthOn: null }],
  ])('%s', (_, idNo, { found, ...expected }) => {
    const { action, values, findings } = readPerson({ idNo })
    expect(action).toBe('import')
    expect(values).toMatchObject(expected)
    expect(findings).toEqual(found)
  })

  it.each(['320322198012051645/370923200305048747', '320322198012051645\n370923200305048747', `${GOOD} ${GOOD}`])(
    'doubled in one cell sends the row back: %j',
    (idNo) => {
      expect(readPerson({ idNo })).toMatchObject({ action: 'reject', findings: ['two_ids'], values: { idNo: null } })
    },
  )

  it.each<[string | undefined, string, string, Finding[]]>([
    [undefined, withCheck('81000019791123523'), 'A01', []],
    [undefined, withCheck('82000019791123523'), 'A01', []],
    [undefined, withCheck('83000019791123523'), 'A02', []],
    [undefined, GOOD, '111', []],
    ['护照', 'E12345678', '414', []],
    ['护照', '', '414', ['id_missing']],
    ['港澳居民居住证', withWrongCheck('81000019791123523'), 'A01', ['id_check_digit']],
    ['不知道什么证', GOOD, '111', []],
    ['居民身份证', 'E12345678', '111', ['id_format']],
  ])('under the document %s, %s is of type %s', (idType, idNo, expected, found) => {
    const { values, findings } = readPerson({ idNo, ...(idType === undefined ? {} : { idType }) })
    expect([values.idType, findings]).toEqual([expected, found])
  })

  it('dragged down is a series as long as each is 1 to 3 above the one before', () => {
    const dragged = ['371521200106102073', '371521200106102074', '371521200106102077', '371521200106102081']
    const rows = readRows(dragged.map((idNo, i) => ({ name: `王${'甲乙丙丁'[i]}`, idNo })))
    expect(rows.map(({ findings }) => findings.includes('id_series'))).toEqual([false, true, true, false])
  })

  it('that disagrees with the sex column says so, and the column wins', () => {
    expect(readPerson({ idNo: GOOD, sex: '男' })).toMatchObject({ values: { sex: '1' }, findings: ['sex_conflicts_id'] })
  })
})
