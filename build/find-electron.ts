import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const SMALLEST_REAL_BINARY = 50_000_000

/** The Electron binary, or null. By its files only: importing the package would try to download it. */
export function findElectron(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json')
    const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(dirname(manifest), 'dist')
    const binary = join(dist, binaryName())
    const { version: wanted }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
    const there = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    return there === wanted && existsSync(binary) && isReal(binary) ? binary : null
  } catch {
    return null
  }
}

function binaryName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** On macOS the executable itself is a small loader. */
function isReal(binary: string): boolean {
  return process.platform === 'darwin' || statSync(binary).size > SMALLEST_REAL_BINARY
}
