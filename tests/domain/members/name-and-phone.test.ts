import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, nameProblems } from '../../../shared/domain/members/name.ts'
import { cleanMobile, isMobile } from '../../../shared/domain/members/phone.ts'

describe('a typed name', () => {
  it.each([
    [' 王 小\u3000明\u00a0', '王小明'],
    ['王\u200b小明', '王小明'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['阿依古丽 ・ 买买提', '阿依古丽·买买提'],
    ['John  Smith', 'John Smith'],
    ['ＪＯＨＮ　Ｓｍｉｔｈ', 'JOHN Smith'],
    ['J. Smith', 'J. Smith'],
    ['王？', '王？'],
    ['呂㛃\ue001', '呂㛃\ue001'],
    ['  ', ''],
  ])('%j is kept as %j', (typed, name) => expect(cleanName(typed)).toBe(name))

  it('is clean after one cleaning', () => {
    const text = fc.string({ unit: fc.constantFrom(...'王明·.•・aＢ１ \u3000\u200b?'), maxLength: 12 })
    fc.assert(
      fc.property(text, (typed) => {
        expect(cleanName(cleanName(typed))).toBe(cleanName(typed))
      }),
    )
  })

  it.each([
    ['王小明', []],
    ['阿依古丽·买买提', []],
    ['', []],
    ['王', ['too_short']],
    ['王'.repeat(31), ['too_long']],
    ['王小明2', ['digits']],
    ['王小明（女）', ['brackets']],
    ['王?', ['lost_characters']],
    ['王□', ['lost_characters']],
    ['王\uFFFD', ['lost_characters']],
    ['王\ue001', ['private_use']],
    ['王(1)?', ['brackets', 'digits', 'lost_characters']],
  ])('%j has the problems %j', (name, problems) => expect(nameProblems(name)).toEqual(problems))
})

describe('a typed mobile number', () => {
  it.each([
    ['13812345678', '13812345678'],
    [' 138 1234 5678 ', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['138—1234—5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['+86 13812345678', '13812345678'],
    ['(+86)13812345678', '13812345678'],
    ['0086-138-1234-5678', '13812345678'],
    ['8613812345678', '13812345678'],
    [' 1381234567 ', '1381234567'],
    ['0531-83456789', '0531-83456789'],
    ['13812345678/13912345678', '13812345678/13912345678'],
    ['', ''],
  ])('%j is kept as %j', (typed, mobile) => expect(cleanMobile(typed)).toBe(mobile))

  it.each([
    ['13812345678', true],
    ['12812345678', false],
    ['138123456789', false],
    ['1381234567', false],
  ])('%s is a mobile: %s', (text, mobile) => expect(isMobile(text)).toBe(mobile))
})
