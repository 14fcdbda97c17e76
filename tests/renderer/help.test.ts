// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { HELP_PAGES } from '../../renderer/features/help/pages.ts'
import { SCREENS } from '../../renderer/screens.ts'

/** What is explained from the first steps on and needs no page of its own. */
const BEGINNING: readonly string[] = ['start', 'units', 'unit', 'unions', 'union', 'trash', 'help']
const PAGES = Object.entries(SCREENS).map(([screen, { help, title }]) => ({ screen, help, title }))

describe('F1', () => {
  it.each(PAGES)('on $screen ($title) opens a page that exists: $help', ({ help }) => {
    expect(HELP_PAGES.map(({ key }) => key)).toContain(help)
  })

  it.each(PAGES)('on $screen ($title) opens the first steps only where there is nothing nearer', ({ screen, help }) => {
    expect(help === 'begin').toBe(BEGINNING.includes(screen))
  })

  it.each([
    ['hardship', ['hardships', 'hardship', 'hardship-new', 'hardship-check', 'hardship-overview', 'surveys', 'survey']],
    ['aid', ['aid', 'campaigns', 'campaign']],
    ['forms', ['forms']],
    ['labour', [
      'labour', 'employment', 'employment-new', 'deadlines', 'rates', 'rate-snapshots', 'agency', 'protected',
      'inspections', 'inspection',
    ]],
    ['collective', ['collectives', 'collective', 'collective-coverage']],
    ['import', ['import', 'import-batch']],
    ['print', ['roster']],
    ['packages', ['packages']],
    ['backups', ['backups']],
    ['members', ['members', 'member', 'member-new']],
  ])('opens the page %s on all of its screens', (page, screens) => {
    expect(PAGES.filter(({ screen }) => screens.includes(screen)).map(({ help }) => help)).toEqual(screens.map(() => page))
  })
})
