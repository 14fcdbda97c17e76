import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import manifest from '../package.json' with { type: 'json' }

export interface DebSource {
  /** The packed program of this architecture. */
  packed: string
  architecture: 'amd64' | 'arm64'
  version: string
  /** Folder for the result. */
  out: string
}

const ICONS = join(import.meta.dirname, 'icon', 'png')

/** A Debian package from a packed folder, by dpkg-deb alone. Gives its path. */
export function makeDeb({ packed, architecture, version, out }: DebSource): string {
  const root = mkdtempSync(join(tmpdir(), 'gongyou-deb-'))
  try {
    layOut(root, packed)
    const size = Math.ceil(sizeOf(root) / 1024)
    write(root, 'DEBIAN/control', control(version, architecture, size))
    openFolders(root)
    const file = join(out, `gongyou_${version}_${architecture}.deb`)
    // xz: the dpkg of older Kylin and UOS knows nothing newer.
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', root, file], { stdio: ['ignore', 'ignore', 'inherit'] })
    return file
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function layOut(root: string, packed: string): void {
  const program = join(root, 'opt', 'gongyou')
  cpSync(packed, program, { recursive: true })
  const sandbox = join(program, 'chrome-sandbox')
  // Where the system forbids ordinary users their own namespaces, the page is fenced in by this helper instead.
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755)
  mkdirSync(join(root, 'usr', 'bin'), { recursive: true })
  symlinkSync('../../opt/gongyou/gongyou', join(root, 'usr', 'bin', 'gongyou'))
  write(root, 'usr/share/applications/gongyou.desktop', DESKTOP)
  write(root, 'usr/share/doc/gongyou/copyright', COPYRIGHT)
  for (const name of readdirSync(ICONS)) {
    const folder = join(root, 'usr/share/icons/hicolor', name.replace('.png', ''), 'apps')
    mkdirSync(folder, { recursive: true })
    cpSync(join(ICONS, name), join(folder, 'gongyou.png'))
  }
}

// The class is the name the program gives itself, by which the task bar joins window and icon.
const DESKTOP = `[Desktop Entry]
Type=Application
Name=工友档案
Comment=乡镇工会会员档案
Exec=/opt/gongyou/gongyou
Icon=gongyou
Terminal=false
Categories=Office;
StartupWMClass=工友档案
`

const COPYRIGHT = `Licence of the program: ${manifest.license}, text inside the program.
Licences of Electron and Chromium: /opt/gongyou/LICENSE.electron.txt and LICENSES.chromium.html.
`

function control(version: string, architecture: string, kilobytes: number): string {
  return `Package: gongyou
Version: ${version}
Architecture: ${architecture}
Maintainer: ${manifest.author.name} <${manifest.author.email}>
Installed-Size: ${kilobytes}
Depends: libgtk-3-0, libnss3, libgbm1, libasound2, libatspi2.0-0, libx11-xcb1, xdg-utils
Section: misc
Priority: optional
Homepage: ${manifest.homepage}
Description: 工友档案 - 乡镇工会会员档案
 会员、单位和基层工会的档案，加密后只存放在本机，不需要网络。
 卸载和升级都不动档案本身。
`
}

function write(root: string, path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** Folders of the package become folders of the system: everybody may look into them, whatever the maker's own habits. */
function openFolders(root: string): void {
  chmodSync(root, 0o755)
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
}
