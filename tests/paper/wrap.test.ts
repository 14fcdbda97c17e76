import { describe, expect, it } from 'vitest'
import { fitText, wrapText, type Measure } from '../../electron/paper/wrap.ts'

// Han characters and marks are one em wide, letters and digits half of one.
const measure: Measure = (text) => [...text].reduce((sum, char) => sum + (/[\w .@-]/.test(char) ? 0.5 : 1), 0)

function fit(text: string, ems: number): ReturnType<typeof fitText> {
  return fitText(text, ems * 10, 10, 'cell', measure)
}

describe('a cell', () => {
  it('keeps its size while the text fits on one line', () => {
    expect(fit('李志强', 3)).toEqual({ lines: ['李志强'], size: 10, cut: false })
  })

  it('shrinks a little before it takes a second line', () => {
    expect(fit('欧阳子轩', 3.8)).toMatchObject({ lines: ['欧阳子轩'], size: 9.3 })
  })

  it('shares two lines evenly', () => {
    expect(fit('宏达面粉机械厂', 6).lines).toEqual(['宏达面粉', '机械厂'])
  })

  it('keeps a number whole as long as a smaller size holds it', () => {
    const fitted = fit('420981199003071231', 7)
    expect(fitted.lines).toEqual(['420981199003071231'])
    expect(fitted.size).toBeLessThan(10)
  })

  it('breaks a number rather than cut it', () => {
    const fitted = fit('420981199003071231', 5)
    expect(fitted.lines.join('')).toBe('420981199003071231')
    expect(fitted.cut).toBe(false)
  })

  it('takes a taller row sooner than it loses a letter of a name', () => {
    const fitted = fit('Alexander Christopher Montgomery', 4)
    expect(fitted.lines.join('').replaceAll(' ', '')).toBe('AlexanderChristopherMontgomery')
    expect(fitted.cut).toBe(false)
  })

  it('parts a name of several parts where its parts meet', () => {
    expect(fit('麦麦提图尔荪·阿卜杜热依木江', 7.5).lines).toEqual(['麦麦提图尔荪·', '阿卜杜热依木江'])
  })

  it('takes more lines before it gets smaller than is allowed', () => {
    const fitted = fitText('云桥镇劳动保障和社会救助工作站', 40, 10, 'cell', measure, 9)
    expect(fitted).toMatchObject({ size: 9, cut: false })
    expect(fitted.lines.length).toBeGreaterThan(3)
  })

  it('ends with an ellipsis when nothing holds the text, and says so', () => {
    const fitted = fit('云桥镇'.repeat(40), 4)
    expect(fitted.lines.at(-1)).toMatch(/…$/)
    expect(fitted.cut).toBe(true)
  })

  it.each([3, 4, 5, 6, 8, 12])('never sets a line wider than its %i ems', (ems) => {
    for (const text of ['云桥镇(东片区)劳动保障站', '阿卜杜热合曼·买买提依明', 'H371530138-01', '副主任,兼车间主任']) {
      const { lines, size } = fit(text, ems)
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(ems * 10 + 0.001)
    }
  })
})

describe('a line break', () => {
  it('never puts a closing mark first or an opening one last', () => {
    expect(wrapText('公示期五天,有异议(含匿名)可反映。', 5, measure)).toEqual(['公示期五', '天,有异议', '(含匿名)', '可反映。'])
  })

  it.each(['2026-云桥镇-0001', '420984************', '138****1234'])('never parts %s', (text) => {
    expect(wrapText(`编号为${text}的`, 16, measure).some((line) => line.includes(text))).toBe(true)
  })

  it('leaves out the space at its place', () => {
    expect(wrapText('Abdul Karim', 3, measure)).toEqual(['Abdul', 'Karim'])
  })
})
