import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import manifest from '../package.json' with { type: 'json' }
import { findElectron } from './find-electron.ts'
import { makeInstaller } from './make-installer.ts'
import { packagingFor, packedFolder, TARGETS, type TargetName } from './packaging.ts'
import { makeStandInElectron } from './stand-in-electron.ts'

// npm run package [-- win-x64 linux-x64 linux-arm64] [--electron FOLDER | --stub] [--installer] [--out FOLDER]
// --electron names an unpacked Electron of the target, so that nothing is fetched; without it, where Electron was
// installed once, electron-builder gets the one of each target. --stub, and no Electron here at all, packs with a
// stand-in: everything but the one binary, to be looked at and not to be run. --installer also makes .deb or Setup.exe.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    electron: { type: 'string' },
    stub: { type: 'boolean', default: false },
    installer: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})
const wanted = positionals.length === 0 ? TARGETS : TARGETS.filter((target) => positionals.includes(target))
if (wanted.length < positionals.length) {
  process.stderr.write(`targets: ${TARGETS.join(' ')}\n`)
  process.exit(2)
}
const stub = values.stub || (values.electron === undefined && findElectron() === null)
const out = values.out ?? (stub ? 'out/package-stub' : 'out/package')
for (const target of wanted) {
  const standIn = stub ? mkdtempSync(join(tmpdir(), 'gongyou-electron-')) : null
  try {
    if (standIn !== null) makeStandInElectron(standIn, platformOf(target), manifest.devDependencies.electron)
    await pack(target, standIn ?? values.electron)
  } finally {
    if (standIn !== null) rmSync(standIn, { recursive: true, force: true })
  }
  const made = values.installer ? makeInstaller(target, packedFolder(target, out), out) : packedFolder(target, out)
  process.stdout.write(`${made}\n`)
}
if (stub) {
  process.stdout.write(
    '没有用真正的 Electron：这里的程序只供检查，不能运行。\n' +
      'Packed with a stand-in for Electron: to be looked at, not to be run. ' +
      'Name an unpacked Electron with --electron, or get it with npx install-electron.\n',
  )
}

async function pack(target: TargetName, electronDist: string | undefined): Promise<void> {
  const platform = platformOf(target) === 'win' ? Platform.WINDOWS : Platform.LINUX
  await build({
    targets: platform.createTarget('dir', target === 'linux-arm64' ? Arch.arm64 : Arch.x64),
    config: { ...packagingFor(target, out), ...(electronDist === undefined ? {} : { electronDist }) },
    publish: 'never',
  })
}

function platformOf(target: TargetName): 'win' | 'linux' {
  return target === 'win-x64' ? 'win' : 'linux'
}
