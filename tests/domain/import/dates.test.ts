import { describe, expect, it } from 'vitest'
import { readPerson, readRows, type CellLike } from './build.ts'

/** Valid: female, born 1990-10-05. */
const OCTOBER = '37012419901005002X'
/** Valid: born 1990-03-07. */
const MARCH = '370124199003071543'

const dateCell = (number: number, format: string): CellLike => ({
  kind: 'number',
  text: String(number),
  number,
  format,
  isDate: true,
})
const shown = (number: number, format: string): CellLike => ({ kind: 'number', text: String(number), number, format })

describe('a joining date', () => {
  it.each<[CellLike, string | null]>([
    ['2015-6-1', '2015-06-01'],
    ['2015/06/01', '2015-06-01'],
    ['2015.6.1', '2015-06-01'],
    ['2015年6月1日', '2015-06-01'],
    ['2015年06月01号', '2015-06-01'],
    ['2015 年 6 月 1 日', '2015-06-01'],
    ['2015. 6. 1', '2015-06-01'],
    ['２０１５－０６－０１', '2015-06-01'],
    ['２０１５年６月', '2015-06'],
    ['2015-06-01 00:00:00', '2015-06-01'],
    ['2015-06-01T08:30:00', '2015-06-01'],
    ['2015/6/1 上午 9:30', '2015-06-01'],
    ['2015/6/1 0:00', '2015-06-01'],
    ['20150601', '2015-06-01'],
    [20150601, '2015-06-01'],
    ['201506', '2015-06'],
    [201506, '2015-06'],
    ['2015.06', '2015-06'],
    ['2015-06', '2015-06'],
    ['2015/6', '2015-06'],
    ['2015年6月', '2015-06'],
    ['2015.10', '2015-10'],
    [2015.06, '2015-06'],
    [2015.12, '2015-12'],
    [shown(2015.1, '0.00'), '2015-10'],
    [42156, '2015-06-01'],
    ['42156', '2015-06-01'],
    [42156.75, '2015-06-01'],
    [1000, '1902-09-26'],
    [80000, '2119-01-11'],
    [dateCell(42156, 'yyyy/m/d'), '2015-06-01'],
    [dateCell(42156, 'yyyy"年"m"月"d"日"'), '2015-06-01'],
    [dateCell(42156, 'yyyy\\年m\\月d\\日'), '2015-06-01'],
    [dateCell(42156, '[$-804]yyyy"年"m"月"'), '2015-06'],
    [dateCell(42156, 'yyyy"年度第"m"月"'), '2015-06'],
    [dateCell(42156, 'yyyy.mm'), '2015-06'],
    [dateCell(42156, 'mmm-yy'), '2015-06'],
    [dateCell(42156, 'yyyy-mm;[Red]d'), '2015-06'],
    [dateCell(42156.5, 'yyyy-mm-dd hh:mm:ss'), '2015-06-01'],
    ['—', null],
    ['无', null],
  ])('written as %j is %s without a finding', (cell, expected) => {
    const { values, findings } = readPerson({ joinedOn: cell })
    expect({ joinedOn: values.joinedOn, dates: findings.filter((f) => f.startsWith('date_')) }).toEqual({
      joinedOn: expected,
      dates: expected !== null && expected > '2026-06-01' ? ['date_future'] : [],
    })
  })

  it.each<CellLike>([
    '不详',
    '1990.2.31',
    '去年国庆后',
    '2015年',
    '2015.13',
    '201513',
    '20150631',
    '900307',
    '2015-06-01至今',
    '1-2',
    999,
    80001,
    5,
    // A year without a month; as a serial number it would be a day in 1905.
    2015,
    '2015',
    { kind: 'boolean', text: 'TRUE' },
  ])('written as %j cannot be read', (cell) => {
    const { values, findings, fields } = readPerson({ joinedOn: cell })
    expect({ joinedOn: values.joinedOn, findings, fields }).toEqual({
      joinedOn: null,
      findings: ['id_missing', 'date_unreadable'],
      fields: { date_unreadable: ['joinedOn'] },
    })
  })

  it.each<[string, string]>([
    ['05.6.1', '2005-06-01'],
    ['26-1-5', '2026-01-05'],
    ['27.1.5', '1927-01-05'],
    ['99年12月', '1999-12'],
  ])('with a short year %s is %s, up to the current year in this century', (cell, expected) => {
    const { values, findings } = readPerson({ joinedOn: cell })
    expect([values.joinedOn, findings.includes('date_two_digit_year')]).toEqual([expected, true])
  })

  it('in the 1904 system counts from 1904', () => {
    const { values } = readPerson({ joinedOn: dateCell(42156 - 1462, 'yyyy-mm-dd') }, { date1904: true })
    expect(values.joinedOn).toBe('2015-06-01')
  })

  it.each(['text', 'workbook'] as const)('typed 2015.1 in a %s is open where a zero may be lost', (container) => {
    const { values, findings } = readPerson({ joinedOn: '2015.1' }, { container })
    expect([values.joinedOn, findings.includes('date_ambiguous')]).toEqual(
      container === 'text' ? [null, true] : ['2015-01', false],
    )
  })

  it('after the import day is kept and flagged, a month only when it is over', () => {
    const rows = readRows(
      ['2026-06-02', '2026-06', '2026-07', '2026-06-01'].map((joinedOn, i) => ({ name: `李${'甲乙丙丁'[i]}`, joinedOn })),
    )
    expect(rows.map(({ findings }) => findings.includes('date_future'))).toEqual([true, false, true, false])
  })

  it('after the import day is flagged for hiring, too', () => {
    expect(readPerson({ hiredOn: '2030-01-01', joinedOn: '2031-01' }).fields).toEqual({
      date_future: ['joinedOn', 'hiredOn'],
    })
  })

  it.each([
    ['2006-10-04', true],
    ['2006-10-05', false],
    ['2006-09', true],
    ['2006-10', false],
  ])('%s is before the sixteenth birthday: %s', (joinedOn, expected) => {
    expect(readPerson({ idNo: OCTOBER, joinedOn }).findings.includes('joined_before_16')).toBe(expected)
  })
})

describe('a birth date', () => {
  it.each<[string, CellLike, string | null, string[]]>([
    ['takes the day from the number when the month agrees', '1990.10', '1990-10-05', []],
    ['keeps the month when it does not agree', '1990-09', '1990-09', ['birth_conflicts_id']],
    ['wins over the number and says so', '1990-10-06', '1990-10-06', ['birth_conflicts_id']],
    ['comes from the number when it cannot be read', '不详', '1990-10-05', ['date_unreadable']],
    ['comes from the number when it is empty', '无', '1990-10-05', []],
    ['of a short year takes the century of the number', '90年10月', '1990-10-05', ['date_two_digit_year']],
    ['is October when the number says so', 1990.1, '1990-10-05', []],
    ['stays open when the number says neither', 1991.1, null, ['date_ambiguous']],
  ])('%s', (_, birthOn, expected, found) => {
    const { values, findings } = readPerson({ idNo: OCTOBER, birthOn })
    expect([values.birthOn, findings]).toEqual([expected, found])
  })

  it('is not filled from a number with a wrong check character', () => {
    expect(readPerson({ idNo: '370124199010050023', birthOn: '1990-10' }).values.birthOn).toBe('1990-10')
  })

  it('is January when the number says January', () => {
    expect(readPerson({ idNo: '370124199001050028', birthOn: 1990.1 }).values.birthOn).toBe('1990-01-05')
  })

  it('from a number needs no column', () => {
    expect(readPerson({ idNo: MARCH }).values.birthOn).toBe('1990-03-07')
  })

  it.each([
    ['2010-06-02', true],
    ['2010-06-01', false],
    ['2010-06', false],
    ['2010-07', true],
    ['1925-06-01', true],
    ['1925-06-02', false],
    ['1925-06', false],
    ['1925-05', true],
  ])('%s is out of range on 2026-06-01: %s', (birthOn, expected) => {
    expect(readPerson({ birthOn }).findings.includes('age_out_of_range')).toBe(expected)
  })
})
