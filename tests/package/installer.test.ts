import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeInstaller } from '../../build/make-installer.ts'
import manifest from '../../package.json' with { type: 'json' }

// What people are handed, made from a packed program of three small files. The tools are the system's: where one is
// missing there is nothing to hold.
const work = mkdtempSync(join(tmpdir(), 'gongyou-installer-'))
const packed = join(work, 'packed')
const isThere = (tool: string): boolean => existsSync(join('/usr/bin', tool))

beforeAll(() => {
  mkdirSync(join(packed, 'resources'), { recursive: true })
  for (const name of ['gongyou', 'gongyou.exe', 'chrome-sandbox', 'resources/app.asar']) {
    writeFileSync(join(packed, name), name, { mode: name === 'resources/app.asar' ? 0o644 : 0o755 })
  }
})

afterAll(() => rmSync(work, { recursive: true, force: true }))

if (isThere('dpkg-deb')) {
  describe.each([
    ['linux-x64', 'amd64'],
    ['linux-arm64', 'arm64'],
  ] as const)('the Debian package of %s', (target, architecture) => {
    const made = (): string => makeInstaller(target, packed, work)

    it('says what it is and for which machine', () => {
      const fields = execFileSync('dpkg-deb', ['-f', made(), 'Package', 'Version', 'Architecture'], { encoding: 'utf8' })
      expect(fields).toBe(`Package: gongyou\nVersion: ${manifest.version}\nArchitecture: ${architecture}\n`)
    })

    it('holds the program, its place in the menu and its icons, owned by the system', () => {
      const files = listDeb(made())
      expect(files.get('./opt/gongyou/resources/app.asar')).toBe('-rw-r--r-- root/root')
      expect(files.get('./usr/share/applications/gongyou.desktop')).toBe('-rw-r--r-- root/root')
      expect(files.get('./usr/share/icons/hicolor/256x256/apps/gongyou.png')).toBe('-rw-r--r-- root/root')
      expect(files.get('./usr/bin/gongyou')).toBe('lrwxrwxrwx root/root')
    })

    it('lets everybody into its folders and lends its helper alone the rights of the system', () => {
      const files = listDeb(made())
      const folders = [...files].filter(([path]) => path.endsWith('/'))
      expect(folders.filter(([, mode]) => mode !== 'drwxr-xr-x root/root')).toEqual([])
      expect([...files].filter(([, mode]) => mode.includes('s')).map(([path]) => path)).toEqual(['./opt/gongyou/chrome-sandbox'])
    })

    it('runs no script when it comes or goes, so that it cannot touch the store', () => {
      const parts = execFileSync('dpkg-deb', ['--ctrl-tarfile', made()])
      const names = execFileSync('tar', ['-t'], { input: parts, encoding: 'utf8' }).trim().split('\n').toSorted()
      expect(names).toEqual(['./', './control'])
    })
  })
}

if (isThere('makensis')) {
  it('Setup for Windows is one program', () => {
    const file = readFileSync(makeInstaller('win-x64', packed, work))
    expect(file.toString('latin1', 0, 2)).toBe('MZ')
  })
}

it('Setup for Windows empties its own fixed folder and no other', () => {
  const script = readFileSync(join(import.meta.dirname, '../../build/installer.nsi'), 'utf8')
  expect([...script.matchAll(/^\s*RMDir.*$/gm)].map(([line]) => line.trim())).toEqual(['RMDir /r "${FOLDER}"', 'RMDir /r "${FOLDER}"'])
  expect(script).toContain(String.raw`!define FOLDER "$LOCALAPPDATA\Programs\gongyou"`)
})

/** Path to rights and owner. */
function listDeb(file: string): Map<string, string> {
  const lines = execFileSync('dpkg-deb', ['-c', file], { encoding: 'utf8' }).trim().split('\n')
  return new Map(lines.map((line) => {
    const [mode = '', owner = '', _size, _day, _time, path = ''] = line.split(/\s+/)
    return [path, `${mode} ${owner}`] as const
  }))
}
