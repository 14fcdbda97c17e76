// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { HELP_PAGES } from '../../renderer/features/help/pages.ts'
import { SCREENS } from '../../renderer/screens.ts'

describe('F1', () => {
  it.each(Object.entries(SCREENS).map(([screen, { help }]) => [screen, help]))('on %s opens a page that exists: %s', (_screen, help) => {
    expect(HELP_PAGES.map(({ key }) => key)).toContain(help)
  })

  it.each([
    ['hardships', 'hardship'], ['hardship', 'hardship'], ['hardship-new', 'hardship'], ['hardship-check', 'hardship'],
    ['hardship-overview', 'hardship'], ['surveys', 'hardship'], ['survey', 'hardship'], ['aid', 'aid'],
    ['campaigns', 'aid'], ['campaign', 'aid'], ['forms', 'forms'], ['labour', 'labour'],
    ['employment', 'labour'], ['employment-new', 'labour'], ['deadlines', 'labour'],
  ] as const)('on %s opens the page on %s', (screen, page) => {
    expect(SCREENS[screen].help).toBe(page)
  })
})
