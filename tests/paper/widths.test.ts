import { expect, it } from 'vitest'
import type { Faces } from '../../electron/paper/faces.ts'
import type { RosterColumn } from '../../electron/paper/spec.ts'
import { shareWidths } from '../../electron/paper/widths.ts'

/** Every Han character is one em, every other half of one. */
const FACES: Pick<Faces, 'widthOf'> = {
  widthOf: (text: string) => [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 1 : 0.5), 0),
}

const COLUMNS: readonly RosterColumn[] = [
  { header: '姓名', width: 18 },
  { header: '文化程度', width: 16 },
  { header: '身份证号', width: 37 },
  { header: '工作单位', width: 40 },
  { header: '备注', width: 16 },
  { header: '签名', width: 30, empty: '' },
]
const POINTS_A_MILLIMETRE = 72 / 25.4

/** Ems that stand beside one another in each column, and all widths in millimetres. */
function share(cells: readonly (string | null)[]): { ems: number[]; widths: number[] } {
  const widths = shareWidths(COLUMNS, Array.from({ length: 30 }, () => ({ cells })), FACES).map(({ width }) => width)
  return { widths, ems: widths.map((width) => (width * POINTS_A_MILLIMETRE - 4.8) / 10.5) }
}

const NUMBER = '420981199003071231'
const LONG_NOTE = '先进工作者，'.repeat(10)
const LONG_UNIT = '云桥镇经济技术开发区宏图伟业新能源汽车零部件制造'

it('the widths add up to those of the form', () => {
  const { widths } = share(['李志强', null, NUMBER, LONG_UNIT, LONG_NOTE, null])
  expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(157)
})

it('a long note takes the room that a column of dashes does not need', () => {
  const { ems } = share(['李志强', null, NUMBER, LONG_UNIT, LONG_NOTE, null])
  const [, education = 0, , unit = 0, note = 0] = ems
  expect(education).toBeLessThan(3)
  // Both long texts come to about equally many lines.
  expect(LONG_NOTE.length / note).toBeCloseTo(LONG_UNIT.length / unit, -1)
  expect(note).toBeGreaterThan(6)
})

it('short texts and numbers stay on one line beside long ones', () => {
  const { ems } = share(['李志强', '大学本科', NUMBER, LONG_UNIT, LONG_NOTE, null])
  expect(ems[0]).toBeGreaterThan(3)
  expect(ems[1]).toBeGreaterThan(4)
  expect(ems[2]).toBeGreaterThan(18 * 0.5 * 0.95)
})

it('a column for the pen loses nothing of its width', () => {
  expect(share(['李志强', null, NUMBER, LONG_UNIT, LONG_NOTE, null]).widths[5]).toBeCloseTo(30)
})

it('nothing is wrapped as long as all stands on one line', () => {
  const { ems } = share(['李志强', '大专', NUMBER, '红星机械厂', '电工', null])
  expect(ems[1]).toBeGreaterThan(4)
  expect(ems[3]).toBeGreaterThan(5)
})

it('a rare long name stands on two lines before anything grows for nothing', () => {
  const cells = ['李志强', '大专', NUMBER, '红星机械厂', '电工', null]
  const rare = ['阿卜杜热依木·麦麦提图尔荪', ...cells.slice(1)]
  const lines = Array.from({ length: 30 }, (_, index) => ({ cells: index === 7 ? rare : cells }))
  const [name] = shareWidths(COLUMNS, lines, FACES)
  expect(((name?.width ?? 0) * POINTS_A_MILLIMETRE - 4.8) / 10.5).toBeGreaterThan(13 / 2)
})

it('in a short list, too, nine of ten texts are nearly all of them', () => {
  const lines = ['王一', '李二', '赵三', '欧阳娜娜'].map((name) => ({ cells: [name, null, null, null, LONG_NOTE, null] }))
  const [name] = shareWidths(COLUMNS, lines, FACES)
  expect(((name?.width ?? 0) * POINTS_A_MILLIMETRE - 4.8) / 10.5).toBeGreaterThan(4)
})
