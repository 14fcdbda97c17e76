import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

// Electron's own file is 100 MB and comes from outside the package registry. For packing it is enough that a folder
// looks like it: the binary with its row of fuses, on Windows one with a version resource.

const FUSE_ROW = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101001011', 'latin1'),
])

/** Makes a folder that electron-builder takes for an unpacked Electron. */
export function makeStandInElectron(folder: string, platform: 'win' | 'linux', version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'LICENSE'), 'stand-in')
  for (const language of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), language)
  const name = join(folder, platform === 'win' ? 'electron.exe' : 'electron')
  writeFileSync(name, platform === 'win' ? makeWindowsBinary() : Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), FUSE_ROW]))
  chmodSync(name, 0o755)
  if (platform === 'linux') writeFileSync(join(folder, 'chrome-sandbox'), '')
}

function makeWindowsBinary(): Buffer {
  const binary = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(binary)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setFileVersion(1, 0, 0, 0, 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileDescription: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(binary)
  binary.setExtraData(FUSE_ROW)
  return Buffer.from(binary.generate())
}
