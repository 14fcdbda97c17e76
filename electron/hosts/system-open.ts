import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { unavailable } from '../../shared/errors.ts'

/** Opens a file with the program that the system has for it. Throws `unavailable/cannot_open` when it has none. */
export function openWithSystem(path: string): Promise<void> {
  switch (process.platform) {
    case 'win32':
      // Explorer reports failure even when it opened the file.
      return start('explorer.exe', [path], true)
    case 'darwin':
      return start('open', [path], false)
    default:
      return start('xdg-open', [path], false)
  }
}

/** Shows the folder of a file; marks the file where the system can. */
export function showInFolder(path: string): Promise<void> {
  switch (process.platform) {
    case 'win32':
      return start('explorer.exe', [`/select,${path}`], true)
    case 'darwin':
      return start('open', ['-R', path], false)
    default:
      return start('xdg-open', [dirname(path)], false)
  }
}

/** The path goes as an argument of its own: no shell ever reads it. */
function start(command: string, args: string[], anyExitCode: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.unref()
    child.once('error', () => reject(unavailable('cannot_open')))
    child.once('exit', (code) => {
      if (code === 0 || anyExitCode) resolve()
      else reject(unavailable('cannot_open'))
    })
  })
}
