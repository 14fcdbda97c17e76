import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { extractAll, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packedFolder, TARGETS, type TargetName } from '../../build/packaging.ts'
import manifest from '../../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..', '..')
const ROSTER = join(ROOT, 'tests', 'fixtures', 'rosters', 'r01_宏达面粉机械会员花名册.xlsx')
const work = mkdtempSync(join(tmpdir(), 'gongyou-package-'))

beforeAll(() => {
  if (!existsSync(join(ROOT, 'out', 'app', 'main.js'))) throw new Error('nothing is built: run `npm run build` first')
  execFileSync(process.execPath, ['build/package.ts', '--stub', '--out', join(work, 'packed')], { cwd: ROOT, stdio: 'pipe' })
}, 240_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.each(TARGETS)('the package for %s', (target) => {
  it('has the fuses burnt in', async () => {
    expect(await readFuses(target)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    })
  })

  it('holds the program and what it needs at run time, nothing else', () => {
    expect(new Set(listFiles(target).map((file) => file.split('/')[0]))).toEqual(
      new Set(['LICENSE', 'package.json', 'out', 'node_modules']),
    )
    expect(new Set(listFiles(target).filter((file) => file.startsWith('out/')).map((file) => file.split('/')[1]))).toEqual(
      new Set(['app', 'preload', 'renderer']),
    )
    expect(listPackages(target)).toEqual(listWantedPackages())
  })

  it('holds no source, no map and no entry for which it has no use', () => {
    const strays = listFiles(target).filter((file) => /\.(?:tsx?|map|md)$|out\/app\/(?:cli|main-chromium)\.js$/.test(file))
    expect(strays).toEqual([])
  })

  it('holds one native file, the only one outside the archive, made for this very machine', () => {
    const natives = listFiles(target).filter((file) => file.endsWith('.node'))
    const name = `node_modules/better-sqlite3/prebuilds/${target.replace('win-', 'win32-')}.node`
    expect(natives).toEqual([name])
    const outside = readdirSync(`${unpacked(target)}.unpacked`, { recursive: true, withFileTypes: true })
    expect(outside.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([basename(name)])
    expect(readMachine(join(`${unpacked(target)}.unpacked`, name))).toBe(MACHINES[target])
  })

  it('keeps the languages it is used in', () => {
    expect(readdirSync(join(folderOf(target), 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })
})

it('the Windows binary names the archive it may load', () => {
  const binary = NtExecutable.from(readFileSync(join(folderOf('win-x64'), 'gongyou.exe')), { ignoreCert: true })
  const entry = NtExecutableResource.from(binary).entries.find(({ type }) => type === 'INTEGRITY')
  const stated: unknown = JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString('utf8'))
  const hash = createHash('sha256').update(getRawHeader(unpacked('win-x64')).headerString).digest('hex')
  expect(stated).toEqual([{ file: String.raw`resources\app.asar`, alg: 'SHA256', value: hash }])
})

it.runIf(`${process.platform}-${process.arch}` === 'linux-x64')(
  'the packed program runs from its own files: page, encrypted store, import and paper',
  () => {
    const copy = join(work, 'extracted')
    extractAll(unpacked('linux-x64'), copy)
    const replace = join(import.meta.dirname, 'replace-electron.mjs')
    const output = execFileSync(process.execPath, ['--import', replace, join(copy, manifest.main)], {
      encoding: 'utf8',
      env: { ...process.env, XDG_DATA_HOME: join(work, 'data'), GONGYOU_TEST_ROSTER: ROSTER },
    })
    const walked: { files: number[]; preload: string } = JSON.parse(output)
    expect(walked).toMatchObject({
      about: { host: 'electron', cipher: 'sqlcipher', journalMode: 'wal' },
      paper: { count: 37, head: '%PDF-' },
    })
    expect(walked.files.length).toBeGreaterThan(0)
    expect(walked.files.filter((status) => status !== 200)).toEqual([])
    expect(readFileSync(walked.preload, 'utf8')).toContain('exposeInMainWorld')
  },
  120_000,
)

const MACHINES: Record<TargetName, string> = { 'win-x64': 'pe 8664', 'linux-x64': 'elf 3e', 'linux-arm64': 'elf b7' }

function folderOf(target: TargetName): string {
  return packedFolder(target, join(work, 'packed'))
}

function unpacked(target: TargetName): string {
  return join(folderOf(target), 'resources', 'app.asar')
}

/** Files, not folders, with forward slashes and no slash at the front. */
function listFiles(target: TargetName): string[] {
  const all = listPackage(unpacked(target), { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1))
  const parents = new Set(all.map((file) => file.slice(0, file.lastIndexOf('/'))))
  return all.filter((file) => !parents.has(file))
}

function listPackages(target: TargetName): string[] {
  const names = listFiles(target).map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  return [...new Set(names.filter((name) => name !== undefined))].toSorted()
}

/** What package.json asks for at run time, and what that asks for, without the parts needed only to compile. */
function listWantedPackages(): string[] {
  const lock: { packages: Record<string, { dev?: boolean; optional?: boolean }> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .filter(([path, entry]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && entry.dev !== true)
    .map(([path]) => path.slice('node_modules/'.length))
    .filter((name) => name !== 'node-addon-api')
    .toSorted()
}

async function readFuses(target: TargetName): Promise<Record<string, boolean>> {
  const binary = join(folderOf(target), target === 'win-x64' ? 'gongyou.exe' : 'gongyou')
  const wire = await getCurrentFuseWire(binary)
  const ON = '1'.codePointAt(0)
  return Object.fromEntries(
    Object.entries(wire).flatMap(([index, state]) => {
      const name = FuseV1Options[Number(index)]
      return name === undefined || name === 'WasmTrapHandlers' ? [] : [[name, Number(state) === ON]]
    }),
  )
}

/** Kind of file and processor, from its header. */
function readMachine(path: string): string {
  const bytes = readFileSync(path)
  if (bytes.toString('latin1', 1, 4) === 'ELF') return `elf ${bytes.readUInt16LE(18).toString(16)}`
  return `pe ${bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4).toString(16)}`
}
