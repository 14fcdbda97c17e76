import type { FileProblem } from '../../../../shared/domain/import/sheet.ts'

/** A file that is not imported at all; `problem` is what the user is told, `cause` what a parser said. */
export class FileUnreadable extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(`file unreadable: ${problem}`, options)
    this.name = 'FileUnreadable'
    this.problem = problem
  }
}
