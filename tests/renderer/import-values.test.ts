import { describe, expect, it } from 'vitest'
import { maskSample, valueText } from '../../renderer/features/import/values.ts'

describe('samples of a sender’s column', () => {
  it.each([
    ['152223197310257058', '152223************'],
    ['370124 19820507 1280', '370124************'],
    ['３７０１２４１９９００７２２９６８６', '370124************'],
    ['身份证110105194912310', '身份证110105************'],
    ['41092819970303610x', '410928************'],
    ['138 1234 5678', '138****5678'],
    ['138-1234-5678', '138****5678'],
  ])('masks the number in %s', (text, masked) => {
    expect(maskSample(text)).toBe(masked)
  })

  it.each(['李 德海', '1973.10', '0531-83456789', '2024-12-26', 'YQ000001'])('leaves %s as it is', (text) => {
    expect(maskSample(text)).toBe(text)
  })
})

describe('a value of a row', () => {
  const codes = { sex: [{ code: '1', label: '男', short: null, retiredOn: null }] }

  it.each([
    ['sex', '1', '男'],
    ['sex', 'sex/1', '男'],
    ['sex', '7', '7'],
    ['migrant', true, '是'],
    ['migrant', 0, '否'],
    ['idNo', '152223197310257058', '152223************'],
    ['mobile', '13812345678', '138****5678'],
    ['name', '古丽娜尔·艾合买提', '古丽娜尔·艾合买提'],
    ['joinedOn', null, ''],
  ])('%s %s reads %s', (field, value, text) => {
    expect(valueText(codes, field, value, false)).toBe(text)
  })

  it('shows numbers in full when asked', () => {
    expect(valueText(codes, 'idNo', '152223197310257058', true)).toBe('152223197310257058')
  })
})
