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
  it('is complete for names that differ in spaces and brackets only', () => {
    expect(likenessOfUnits('恒通物流（集团）有限公司', '恒通物流(集团) 有限公司')).toBe(1)
  })
  it.each([
    ['another place before the same name', '云桥镇永兴家具有限公司', '永兴家具有限公司'],
    ['a name without its kind', '永兴家具', '永兴家具有限公司'],
    ['another kind of body', '永兴家具厂', '永兴家具有限公司'],
    ['a longer name', '永兴家具有限公司', '永兴家具城有限公司'],
  ])('is never near to certain for %s', (_what, a, b) => {
    expect(likenessOfUnits(a, b)).toBeLessThan(0.985)
    expect(likenessOfUnits(a, b)).toBeGreaterThan(0.8)
  })
  it('is plainly less for a works and a company of one name than for the name with and without its place', () => {
    const placed = likenessOfUnits('云桥镇永兴家具有限公司', '永兴家具有限公司')
    expect(likenessOfUnits('永兴家具厂', '永兴家具有限公司')).toBeLessThanOrEqual(placed - 0.05)
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
