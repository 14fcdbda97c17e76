import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEMBER_FIELD_KEYS, MEMBER_FIELDS } from '../../../shared/domain/members/member-fields.ts'
import {
  absentFromMask,
  fieldsFromMask,
  findGaps,
  gapMask,
  missingForQualified,
  QUALIFIED_FIELDS,
  wrongFromMask,
  type MissingField,
  type QualifiedFacts,
  type QualifiedGap,
} from '../../../shared/domain/members/qualified.ts'
import { day, isPlainMonth, type PlainMonth } from '../../../shared/domain/plain-date.ts'

const good: QualifiedFacts = {
  name: '王小明',
  idType: 'id_type/111',
  idNo: '420981199003071231',
  sex: 'sex/1',
  birthOn: day('1990-03-07'),
  ethnicity: 'ethnicity/01',
  political: 'political_status/13',
  education: 'education_simple/60',
  mobile: '13812345678',
  employmentForm: 'employment_form/1',
  hiredOn: day('2015-07-01'),
  migrant: true,
  dispatch: false,
  dispatchUnit: null,
  joinedOn: day('2016-01-01'),
  consentOn: day('2024-05-01'),
  unitId: 'u',
  unionId: 't',
}

describe('a member', () => {
  it('with everything right is qualified', () => expect(findGaps(good)).toEqual([]))

  it.each<[string, Partial<QualifiedFacts>, string]>([
    ['no identity number', { idNo: null }, 'idNo absent'],
    ['a blank identity number', { idNo: ' ' }, 'idNo absent'],
    ['a wrong check character', { idNo: '420981199003071232' }, 'idNo invalid'],
    ['a number damaged by a spreadsheet', { idNo: '420981199003071000' }, 'idNo invalid'],
    ['no document', { idType: 'id_type/999', idNo: 'x' }, 'idNo absent'],
    ['a passport of any form', { idType: 'id_type/414', idNo: 'E12345678' }, ''],
    ['a residence permit with a wrong check character', { idType: 'A01', idNo: '810000199003071231' }, 'idNo invalid'],
    ['the other sex than the number', { sex: 'sex/2' }, 'sex disagrees'],
    ['a sex that was not stated', { sex: 'sex/9' }, 'sex absent'],
    ['another birthday than the number', { birthOn: day('1990-03-08') }, 'birthOn disagrees'],
    ['a birth month only', { birthOn: month('1990-03') }, 'birthOn month_only'],
    ['a mobile of ten digits', { mobile: '1381234567' }, 'mobile invalid'],
    ['a hiring day before sixteen', { hiredOn: day('2006-03-06') }, 'hiredOn too_young'],
    ['a hiring day at sixteen', { hiredOn: day('2006-03-07') }, ''],
    ['a joining day before sixteen', { joinedOn: day('2006-03-06') }, 'joinedOn too_young'],
    ['a joining month in which they turn sixteen', { joinedOn: month('2006-03') }, ''],
    ['a joining month before that', { joinedOn: month('2006-02') }, 'joinedOn too_young'],
    ['an agency without a name', { dispatch: true }, 'dispatch invalid'],
    ['an agency with a name', { dispatch: true, dispatchUnit: '县劳务公司' }, ''],
    ['not known whether migrant', { migrant: null }, 'migrant absent'],
    ['no migrant', { migrant: false }, ''],
    ['no consent', { consentOn: null }, 'consentOn absent'],
    ['no union', { unionId: null }, 'unionId absent'],
    ['a character lost from the name', { name: '王?' }, 'name invalid'],
    ['no number, so nothing to compare with', { idNo: null, sex: '2' }, 'idNo absent'],
  ])('with %s has the gap: %s', (_what, change, gaps) => {
    expect(findGaps({ ...good, ...change }).map((gap) => `${gap.field} ${gap.reason}`).join(', ')).toBe(gaps)
  })

  it('of whom nothing is known lacks every field, in the order of the bits', () => {
    const nothing = Object.fromEntries(Object.keys(good).map((key) => [key, null]))
    const member = { ...good, ...nothing, name: '', idType: '111' }
    expect(missingForQualified(member)).toEqual(QUALIFIED_FIELDS)
  })
})

describe('the stored mask', () => {
  it('gives back the fields it was made of', () => {
    fc.assert(
      fc.property(fc.subarray([...QUALIFIED_FIELDS]), (fields) => {
        expect(fieldsFromMask(gapMask(fields.map(absent)))).toEqual(fields)
        expect(fieldsFromMask(gapMask(fields.map(wrong)))).toEqual(fields)
      }),
    )
  })

  it('tells what is there but wrong from what is not there', () => {
    const mask = gapMask([absent('sex'), wrong('joinedOn'), wrong('name')])
    expect(wrongFromMask(mask)).toEqual(['joinedOn', 'name'])
    expect(absentFromMask(mask)).toEqual(['sex'])
    expect(fieldsFromMask(mask)).toEqual(['sex', 'joinedOn', 'name'])
  })

  it('keeps the meaning of its bits for ever', () => {
    expect((['idNo', 'sex', 'mobile', 'consentOn', 'name'] as const).map((field) => gapMask([absent(field)]))).toEqual([
      1, 2, 64, 4096, 32768,
    ])
    expect([gapMask([wrong('idNo')]), gapMask([wrong('name')])]).toEqual([2 ** 24 + 1, 2 ** 39 + 32768])
  })
})

it('asks for every field that the field list calls needed', () => {
  const needed = MEMBER_FIELD_KEYS.filter((key) => MEMBER_FIELDS[key].need === 'S')
  expect(needed.filter((key) => !(QUALIFIED_FIELDS as readonly string[]).includes(key))).toEqual([])
})

function absent(field: MissingField): QualifiedGap {
  return { field, reason: 'absent' }
}

function wrong(field: MissingField): QualifiedGap {
  return { field, reason: 'invalid' }
}

function month(text: string): PlainMonth {
  if (!isPlainMonth(text)) throw new Error(`not a month: ${text}`)
  return text
}
