import { describe, expect, it } from 'vitest'
import { BASIS } from '../../../shared/domain/labour/basis.ts'
import { articlesText, shortArticlesText, spellNumber } from '../../../shared/domain/labour/laws.ts'

describe('articles', () => {
  it('are cited under the full name of each text, once', () => {
    expect(articlesText(BASIS.unsigned_double.articles)).toBe(
      '《中华人民共和国劳动合同法》第八十二条第一款；《中华人民共和国劳动合同法实施条例》第六条',
    )
  })

  it('are cited shortly in the columns of a list, the same article once', () => {
    const twice = [...BASIS.unsigned_double.articles, ...BASIS.double_pay.articles]
    expect(shortArticlesText(twice)).toBe('劳动合同法第八十二条第一款；劳动合同法实施条例第六条、第七条')
  })

  it.each([
    [2, '二'], [10, '十'], [15, '十五'], [20, '二十'], [42, '四十二'], [100, '一百'], [109, '一百零九'], [110, '一百一十'],
    [1165, '一千一百六十五'],
  ])('%i is spelt %s', (value, words) => {
    expect(spellNumber(value)).toBe(words)
  })
})
