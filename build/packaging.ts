import { join } from 'node:path'
import type { Configuration } from 'electron-builder'

/** Switches burnt into the binary: nobody starts our program as a bare Node, with foreign code or a debugger. */
export const FUSES: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

export const TARGETS = ['win-x64', 'linux-x64', 'linux-arm64'] as const
export type TargetName = (typeof TARGETS)[number]

/** Where electron-builder leaves the packed program of a target. */
export function packedFolder(target: TargetName, out: string): string {
  const folder = { 'win-x64': 'win-unpacked', 'linux-x64': 'linux-unpacked', 'linux-arm64': 'linux-arm64-unpacked' }[target]
  return join(out, target, folder)
}

/**
 * electron-builder's configuration for one target. One full list of files each: the builder's `${platform}` is the
 * machine that builds, and a second list beside the first would let everything in.
 */
export function packagingFor(target: TargetName, out: string): Configuration {
  return {
    appId: 'invalid.gongyou.app',
    productName: '工友档案',
    executableName: 'gongyou',
    copyright: 'Apache-2.0',
    directories: { output: join(out, target), buildResources: 'build/icon' },
    // Only what the system itself must load lies outside: the archive alone is guarded by its hash.
    asar: { smartUnpack: false },
    asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],
    // The database's native part speaks Node-API: the same file serves Node and Electron, nothing is compiled.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    electronFuses: FUSES,
    electronLanguages: ['zh-CN', 'en-US'],
    files: filesOf(target),
    // By this name a Wayland desktop finds the program's entry and its icon.
    extraMetadata: { desktopName: 'gongyou.desktop' },
    win: { icon: 'build/icon/icon.ico', signAndEditExecutable: true },
    linux: { icon: 'build/icon/png' },
    publish: null,
  }
}

function filesOf(target: TargetName): string[] {
  const binding = target.replace('win-', 'win32-')
  return [
    'package.json',
    'LICENSE',
    'out/app/**',
    // Entries for which the package has no use: a browser's window and the terminal.
    '!out/app/{main-chromium,cli}.js',
    'out/preload/**',
    'out/renderer/**',
    '!**/*.{map,md,ts,mts,cts}',
    '!**/{test,tests,examples,docs}/**',
    '!node_modules/better-sqlite3/**',
    'node_modules/better-sqlite3/{package.json,LICENSE}',
    'node_modules/better-sqlite3/lib/**',
    `node_modules/better-sqlite3/prebuilds/${binding}.node`,
    // Needed to compile, which nobody does here.
    '!node_modules/node-addon-api/**',
    '!node_modules/pdfkit/js/pdfkit.standalone*.js',
  ]
}
