import type { Article, Law } from './basis.ts'

/** The texts by their full official names. */
export const LAW_NAMES: Readonly<Record<Law, string>> = {
  LCL: '中华人民共和国劳动合同法',
  IR: '中华人民共和国劳动合同法实施条例',
  CC: '中华人民共和国民法典',
  UL: '中华人民共和国工会法',
  SPC1: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）',
  SPC2: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
  WIR: '工伤保险条例',
  MED: '企业职工患病或非因工负伤医疗期规定',
  AGENCY: '劳务派遣暂行规定',
  RET: '国务院关于渐进式延迟法定退休年龄的办法',
  WOMEN: '女职工劳动保护特别规定',
  CCR: '集体合同规定',
  SHANDONG: '山东省劳动合同条例',
  LL: '中华人民共和国劳动法',
  LDMA: '中华人民共和国劳动争议调解仲裁法',
}

/** 《中华人民共和国劳动合同法》第十条第二款、第八十二条第一款；《…实施条例》第六条: each text named once. */
export function articlesText(articles: readonly Article[]): string {
  return citeEach(articles, (law) => `《${LAW_NAMES[law]}》`)
}

/** 劳动合同法第八十二条第一款: for columns of a list whose notes name the texts in full. */
export function shortArticlesText(articles: readonly Article[]): string {
  return citeEach(articles, (law) =>
    LAW_NAMES[law].replace('中华人民共和国', '').replace('最高人民法院关于审理劳动争议案件适用法律问题的解释', '劳动争议司法解释'),
  )
}

function citeEach(articles: readonly Article[], nameOf: (law: Law) => string): string {
  const laws = [...new Set(articles.map(({ law }) => law))]
  return laws
    .map((law) => {
      const numbers = new Set(articles.filter((article) => article.law === law).map(articleText))
      return `${nameOf(law)}${[...numbers].join('、')}`
    })
    .join('；')
}

function articleText({ article, paragraph }: Article): string {
  return `第${spellNumber(article)}条${paragraph === null ? '' : `第${spellNumber(paragraph)}款`}`
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 9999 as articles are numbered: 十五, 一百零九, 一千一百六十五. */
export function spellNumber(value: number): string {
  const words = [...String(value)]
    .map((digit, index, all) => {
      const place = ['', '十', '百', '千'][all.length - 1 - index] ?? ''
      return digit === '0' ? '零' : `${DIGITS[Number(digit)] ?? ''}${place}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return words.replace(/^一十/, '十')
}
