import { goTo } from '../../data/session.ts'
import type { Doors } from './figures.ts'

/** The screens behind the bars. */
export const DOORS: Doors = {
  files: (preset) => goTo('hardships', { preset }),
  aid: (preset) => goTo('aid', { preset }),
}
