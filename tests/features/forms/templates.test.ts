import { describe, expect, it } from 'vitest'
import { TEMPLATE_SUBJECTS } from '../../../shared/contract/forms.ts'
import { fillTemplate, readTemplateFields } from '../../../electron/features/forms/templates/docx.ts'
import { dataOfFile, namesOf } from '../../../electron/features/forms/templates/fields.ts'
import { LONG_NAME, makeFilePapers, RARE_NAME } from './household.ts'
import { makeWordFile, readWordFile } from './word-file.ts'

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function problemOf(bytes: Uint8Array): unknown {
  try {
    readTemplateFields(bytes)
    return null
  } catch (error) {
    return error
  }
}

describe('a Word template', () => {
  it('is filled with the household, rare characters and signs of XML included', () => {
    const template = makeWordFile([
      '户主：{姓名} {身份证号}', '{#家庭成员}', '{成员姓名}（{关系}）', '{/家庭成员}', '备注：{致困情况说明}',
    ])
    const papers = makeFilePapers(3)
    const file = { ...papers.file, fields: { ...papers.file.fields, story: '药费 <800 & 住院\u0000费' } }
    expect(readWordFile(fillTemplate(template, dataOfFile({ ...papers, file })))).toEqual([
      `户主：${LONG_NAME} 420984197506210017`, `${RARE_NAME}（妻）`, '欧阳晓明（子）', '备注：药费 &lt;800 &amp; 住院费',
    ])
  })

  it('prints a dash where nothing is known', () => {
    const papers = makeFilePapers(1)
    const template = makeWordFile(['{批准文号}'])
    expect(
      readWordFile(fillTemplate(template, dataOfFile({ ...papers, file: { ...papers.file, approvalNo: null } }))),
    ).toEqual(['—'])
  })

  it('tells its names with the list that they stand in', () => {
    expect(readTemplateFields(makeWordFile(['{姓名}', '{#家庭成员}', '{关系}', '{/家庭成员}']))).toEqual([
      { name: '姓名', list: null }, { name: '家庭成员', list: '' }, { name: '关系', list: '家庭成员' },
    ])
  })

  it('finds names that Word has cut into pieces', () => {
    const cut = '</w:t></w:r><w:r><w:t>'
    expect(readTemplateFields(makeWordFile([`{姓${cut}名${cut}}`]))).toEqual([{ name: '姓名', list: null }])
  })

  it.each<[what: string, bytes: () => Uint8Array, reason: string, names?: string]>([
    ['a brace that is never closed', () => makeWordFile(['{姓名']), 'template_broken', '姓名'],
    ['a list that is never closed', () => makeWordFile(['{#家庭成员}', '{姓名}']), 'template_broken', '家庭成员'],
    ['a photo', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'not_a_template'],
    ['nothing at all', () => new Uint8Array(), 'not_a_template'],
    ['a spreadsheet', () => makeWordFile([], { '[Content_Types].xml': '<Types/>' }), 'not_a_template'],
    [
      'a document type to expand', () => makeWordFile([], { 'word/x.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      'not_a_template',
    ],
    ['a picture from elsewhere', () => makeWordFile(['{姓名}'], {
      'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r9" Type="${RELS}/image" Target="x" TargetMode="External"/></Relationships>`,
    }), 'template_links_outside'],
    [
      'more than fits into memory', () => makeWordFile(['{姓名}'], { 'word/big.bin': new Uint8Array(61_000_000) }),
      'template_too_large',
    ],
    ['a file beyond all reason', () => new Uint8Array(10_000_001), 'template_too_large'],
  ])('is refused with %s', (_what, bytes, reason, names) => {
    expect(problemOf(bytes())).toMatchObject({
      body: { reason, ...(names === undefined ? {} : { details: { names } }) },
    })
  })

  it('may hold a link that is only followed by hand', () => {
    const rels = `<Relationships><Relationship Id="r9" Type="${RELS}/hyperlink" Target="x" TargetMode="External"/></Relationships>`
    expect(problemOf(makeWordFile(['{姓名}'], { 'word/_rels/document.xml.rels': rels }))).toBeNull()
  })

  it('has raw XML for an unknown name', () => {
    expect(readTemplateFields(makeWordFile(['{@姓名}']))).toEqual([{ name: 'rawxml:姓名', list: null }])
  })
})

describe('names of a subject', () => {
  it.each(TEMPLATE_SUBJECTS)('%s has each name once in its place', (subject) => {
    const names = namesOf(subject).map(({ name, list }) => `${list}/${name}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(10)
  })

  it('of a household are all filled in', () => {
    const data = dataOfFile(makeFilePapers(8))
    const missing = namesOf('hardship_file').filter(({ name, list }) => {
      const rows = list === null ? [data] : data[list]
      return !Array.isArray(rows) || rows.length === 0 || rows.some(
        (each) => typeof each[name] !== 'string' || each[name] === '',
      )
    })
    expect(missing).toEqual([])
  })
})
