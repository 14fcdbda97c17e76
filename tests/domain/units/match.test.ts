import { describe, expect, it } from 'vitest'
import { coreOfUnitName, likenessOfUnits } from '../../../shared/domain/units/match.ts'

describe('the part of a unit name that tells it from others', () => {
  it.each([
    ['云桥镇宏达面粉机械有限公司', '宏达面粉机械'],
    ['山东省济南市平阴县云桥镇宏达面粉机械有限公司', '宏达面粉机械'],
    ['宏达面粉机械厂', '宏达面粉机械'],
    ['宏 达 厂', '宏达'],
    ['恒通物流（集团）有限公司', '恒通物流'],
    ['镇政府', '镇政府'],
  ])('%s is %s', (name, core) => {
    expect(coreOfUnitName(name)).toBe(core)
  })
})

describe('likeness of unit names', () => {
  it('is complete for the same core under another kind of company', () => {
    expect(likenessOfUnits('宏达面粉机械厂', '平阴县宏达面粉机械有限公司')).toBe(1)
  })
  it('is high when the short name stands inside the long one', () => {
    expect(likenessOfUnits('宏达厂', '平阴县宏达面粉机械有限公司')).toBeGreaterThan(0.8)
  })
  it('is low for another enterprise of the same town', () => {
    expect(likenessOfUnits('云桥镇福康食品有限公司', '云桥镇恒通物流有限公司')).toBeLessThan(0.45)
  })
  it('does not depend on the order of the two names', () => {
    expect(likenessOfUnits('宏达厂', '宏达面粉')).toBe(likenessOfUnits('宏达面粉', '宏达厂'))
  })
})
