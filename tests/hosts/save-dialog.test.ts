import { describe, expect, it } from 'vitest'
import { toolsFor, withExtension } from '../../electron/hosts/save-dialog.ts'

const PDF = [{ label: 'PDF 文件', extensions: ['pdf'] }]
const EVIL = `/a/文档/名册"; rm -rf ~; $(reboot) '.pdf`

describe('asking where to save', () => {
  it.each([
    ['win32', ['powershell.exe']],
    ['darwin', ['osascript']],
    ['linux', ['zenity', 'kdialog']],
  ] as const)('uses what %s has', (platform, commands) => {
    const tools = toolsFor(platform, { suggestedPath: '/a/名册.pdf', kinds: PDF })
    expect(tools.map(({ command }) => command)).toEqual(commands)
  })

  it.each(['win32', 'darwin', 'linux'] as const)('never lets a name become code on %s', (platform) => {
    for (const { args } of toolsFor(platform, { suggestedPath: EVIL, kinds: PDF })) {
      const holding = args.filter((argument) => argument.includes('reboot'))
      // As a whole argument, or after its option's name: no script and no shell has it inside.
      expect(holding.every((argument) => EVIL.endsWith(argument.replace(/^--filename=/, '')))).toBe(true)
    }
  })

  it('hands Windows the name beside its script', () => {
    const [tool] = toolsFor('win32', { suggestedPath: EVIL, kinds: PDF })
    expect(tool?.env).toMatchObject({ GONGYOU_FILTER: 'PDF 文件|*.pdf' })
    expect(tool?.env?.['GONGYOU_NAME']).toContain('reboot')
  })

  it.each([
    ['/a/名册', '/a/名册.pdf'],
    ['/a/名册.pdf', '/a/名册.pdf'],
    ['/a/名册.PDF', '/a/名册.PDF'],
    ['/a/2026.3', '/a/2026.3.pdf'],
  ])('%s is saved as %s', (typed, saved) => {
    expect(withExtension(typed, PDF)).toBe(saved)
  })
})
