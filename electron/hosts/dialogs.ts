import type { Page } from 'playwright-core'
import { chooseFile } from './file-chooser.ts'
import type { Host } from './host.ts'
import { askWhereToSave } from './save-dialog.ts'

/** The file questions of a host; null when the person closes the dialog. */
export type Dialogs = Pick<Host, 'pickOpenFile' | 'pickSaveFile'>

/** For tests and demonstrations: answers from two lists, in order; then as if the person had closed the dialog. */
export function makeScriptedDialogs(answers: { open: string[]; save: string[] }): Dialogs {
  return {
    pickOpenFile: () => Promise.resolve(answers.open.shift() ?? null),
    pickSaveFile: () => Promise.resolve(answers.save.shift() ?? null),
  }
}

/** For people at a browser window: its own dialog to open, the system's to save. */
export function makeWindowDialogs(page: () => Page | null): Dialogs {
  return {
    pickOpenFile: (kinds) => {
      const shown = page()
      return shown === null ? Promise.resolve(null) : chooseFile(shown, kinds)
    },
    pickSaveFile: askWhereToSave,
  }
}
