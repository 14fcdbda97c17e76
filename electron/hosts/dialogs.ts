import type { Page } from 'playwright-core'
import { chooseFile } from './file-chooser.ts'
import { askForFolder } from './folder-dialog.ts'
import type { Host } from './host.ts'
import { askWhereToSave } from './save-dialog.ts'

/** The file questions of a host; null when the person closes the dialog. */
export type Dialogs = Pick<Host, 'pickOpenFile' | 'pickSaveFile' | 'pickFolder'>

/** For tests and demonstrations: answers from two lists, in order; then as if the person had closed the dialog. */
export function makeScriptedDialogs(answers: { open: string[]; save: string[] }): Dialogs {
  return {
    pickOpenFile: () => Promise.resolve(answers.open.shift() ?? null),
    pickSaveFile: () => Promise.resolve(answers.save.shift() ?? null),
    pickFolder: () => Promise.resolve(answers.open.shift() ?? null),
  }
}

/** For people at a browser window: its own dialog to open, the system's to save. */
export function makeWindowDialogs(page: () => Page | null): Dialogs {
  const pickOpenFile: Dialogs['pickOpenFile'] = (kinds) => {
    const shown = page()
    return shown === null ? Promise.resolve(null) : chooseFile(shown, kinds)
  }
  return {
    pickOpenFile,
    pickSaveFile: askWhereToSave,
    // Where the system has no dialog for folders, any file in the folder names it.
    pickFolder: () => askForFolder(() => pickOpenFile([])),
  }
}
