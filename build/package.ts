import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { packagingFor, TARGETS, type TargetName } from './packaging.ts'

// npm run package [-- win-x64 linux-x64 linux-arm64] [--electron FOLDER] [--installer] [--out FOLDER]
// Packs into out/package. --electron names an unpacked Electron of the target, so that nothing is fetched; --installer
// also makes Setup.exe or .deb, for which electron-builder fetches its own tools once.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    electron: { type: 'string' },
    installer: { type: 'boolean', default: false },
    out: { type: 'string', default: 'out/package' },
  },
})
const wanted = positionals.length === 0 ? TARGETS : TARGETS.filter((target) => positionals.includes(target))
if (wanted.length < positionals.length) {
  process.stderr.write(`targets: ${TARGETS.join(' ')}\n`)
  process.exit(2)
}
for (const target of wanted) {
  await build({
    targets: targetsOf(target, values.installer),
    config: {
      ...packagingFor(target, `${values.out}/${target}`),
      ...(values.electron === undefined ? {} : { electronDist: values.electron }),
    },
    publish: 'never',
  })
}

function targetsOf(target: TargetName, installer: boolean): ReturnType<Platform['createTarget']> {
  const platform = target === 'win-x64' ? Platform.WINDOWS : Platform.LINUX
  const arch = target === 'linux-arm64' ? Arch.arm64 : Arch.x64
  return platform.createTarget(installer ? null : 'dir', arch)
}
