import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findAnyBrowser } from '../../electron/hosts/browser.ts'

// Draws icon.svg in all sizes: node build/icon/make.ts. Needed only when the drawing changes; the results are committed.
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const ICO_SIZES = [16, 24, 32, 48, 64, 256]
const folder = import.meta.dirname

const browser = await findAnyBrowser(process.env, process.platform)
if (browser === null) throw new Error('a Chromium is needed to draw the icon')
const drawer = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox'] })
const page = await drawer.newPage()
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const images = new Map<number, Buffer>()
mkdirSync(join(folder, 'png'), { recursive: true })
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`)
  const image = await page.screenshot({ omitBackground: true })
  images.set(size, image)
  writeFileSync(join(folder, 'png', `${size}x${size}.png`), image)
}
await drawer.close()
writeFileSync(join(folder, 'icon.ico'), makeIco(ICO_SIZES.flatMap((size) => images.get(size) ?? []), ICO_SIZES))

/** An .ico is a table of sizes and places, then the PNG files as they are (Windows Vista and later). */
function makeIco(files: readonly Buffer[], sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * files.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(files.length, 4)
  let offset = head.length
  for (const [index, file] of files.entries()) {
    const at = 6 + 16 * index
    const size = (sizes[index] ?? 0) % 256 // 256 is written as 0
    head.writeUInt8(size, at)
    head.writeUInt8(size, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(file.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += file.length
  }
  return Buffer.concat([head, ...files])
}
