import { describe, expect, it } from 'vitest'
import { MEMBER_FIELD_KEYS, MEMBER_FIELDS } from '../../../shared/domain/members/member-fields.ts'
import { maskIdNo, maskMember, maskName, maskPhone } from '../../../shared/domain/privacy/mask.ts'

const member = {
  name: '王小明',
  idNo: '420981199003071231',
  birthOn: '1990-03-07',
  mobile: '13812341234',
  phone2: '0531-83456789',
  address: '云桥镇东街3号',
  bankCard: '6222020200012345678',
  health: 'health_simple/3',
  unitName: '宏达面粉机械厂',
  note: null,
}

it.each([
  ['420981199003071231', '420981************'],
  ['42098119900307123', '420981************'],
  ['E12345678', 'E12************'],
])('an identity number %s prints as %s', (idNo, masked) => expect(maskIdNo(idNo)).toBe(masked))

it.each([
  ['13812341234', '138****1234'],
  ['0531-83456789', '0531****'],
])('a phone number %s prints as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))

it.each([
  ['张伟', '张*'],
  ['王小明', '王*明'],
  ['𠀀𠀁𠀂', '𠀀*𠀂'],
])('a name %s with one character masked prints as %s', (name, masked) => expect(maskName(name)).toBe(masked))

describe('a list', () => {
  it('inside the union masks numbers, hides health and keeps the rest', () => {
    expect(maskMember(member, 'internal')).toEqual({
      ...member,
      idNo: '420981************',
      mobile: '138****1234',
      phone2: '0531****',
      bankCard: '****5678',
      health: null,
    })
  })

  it('for the wall has no number, no address and no day of birth', () => {
    expect(maskMember(member, 'public')).toEqual({ name: '王小明', birthOn: '1990-03', unitName: '宏达面粉机械厂' })
  })

  it('for the wall can mask a character of the name', () => {
    expect(maskMember(member, 'public', { maskName: true }).name).toBe('王*明')
  })

  it('for the wall prints no field that reaches or identifies a person', () => {
    const everything = Object.fromEntries(MEMBER_FIELD_KEYS.map((key) => [key, 'x']))
    const printed = maskMember(everything, 'public')
    const close = MEMBER_FIELD_KEYS.filter((key) => MEMBER_FIELDS[key].privacy !== 'plain')
    expect(close.filter((key) => key in printed)).toEqual([])
  })
})

it("a person's own file is whole", () => expect(maskMember(member, 'full')).toEqual(member))
