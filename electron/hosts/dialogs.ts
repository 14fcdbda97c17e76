import type { Host } from './host.ts'

/** The file questions of a host; null when the person closes the dialog. */
export type Dialogs = Pick<Host, 'pickOpenFile' | 'pickSaveFile'>

/** For tests and demonstrations: answers from two lists, in order; then as if the person had closed the dialog. */
export function makeScriptedDialogs(answers: { open: string[]; save: string[] }): Dialogs {
  return {
    pickOpenFile: () => Promise.resolve(answers.open.shift() ?? null),
    pickSaveFile: () => Promise.resolve(answers.save.shift() ?? null),
  }
}
