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

/**
 * electron-builder's configuration for one target. One full list of files each: the builder's `${platform}` is the
 * machine that builds, and a second list beside the first would let everything in.
 */
export function packagingFor(target: TargetName, output: string): Configuration {
  return {
    appId: 'invalid.gongyou.app',
    productName: '工友档案',
    executableName: 'gongyou',
    artifactName: 'gongyou-${version}-${os}-${arch}.${ext}',
    copyright: 'Apache-2.0',
    directories: { output, buildResources: 'build/icon' },
    asar: true,
    asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],
    // The database's native part speaks Node-API: the same file serves Node and Electron, nothing is compiled.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    electronFuses: FUSES,
    electronLanguages: ['zh-CN', 'en-US'],
    files: filesOf(target),
    win: { icon: 'build/icon/icon.ico', target: ['nsis'], signAndEditExecutable: true },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN'],
      language: '2052',
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    },
    linux: {
      icon: 'build/icon/png',
      target: ['deb'],
      category: 'Office',
      syncDesktopName: true,
      desktop: { entry: { Name: '工友档案', Comment: '乡镇工会会员档案' } },
    },
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
