import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the store lives unless told otherwise: the same folder for every host. */
export function findDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'gongyou')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'gongyou')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'gongyou')
}
