import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { makeDeb } from './make-deb.ts'
import type { TargetName } from './packaging.ts'

/**
 * Makes what people are handed, from a packed folder, by tools of the system alone: dpkg-deb for Linux, makensis for
 * Windows. Gives the path of the file made; throws when the tool is missing or refuses.
 */
export function makeInstaller(target: TargetName, packed: string, out: string): string {
  switch (target) {
    case 'win-x64':
      return makeSetup(packed, join(out, `gongyou-${manifest.version}-setup-x64.exe`))
    case 'linux-x64':
      return makeDeb({ packed, architecture: 'amd64', version: manifest.version, out })
    case 'linux-arm64':
      return makeDeb({ packed, architecture: 'arm64', version: manifest.version, out })
  }
}

function makeSetup(packed: string, file: string): string {
  const facts = { VERSION: manifest.version, SOURCE: resolve(packed), TARGET: resolve(file) }
  const defined = Object.entries(facts).map(([name, value]) => `-D${name}=${value}`)
  execFileSync('makensis', ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...defined, join(import.meta.dirname, 'installer.nsi')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return file
}
