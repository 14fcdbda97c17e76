import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findElectron } from './find-electron.ts'

// npm start: build, then the window of whichever host is here. Runs under npm, which finds Node 24 in the project.
const root = join(import.meta.dirname, '..')
const NOT_SET_UP = 78

const built = run('npm', ['run', '--silent', 'build'])
if (built !== 0) process.exit(built)

const electron = findElectron()
if (electron !== null) process.exit(run(electron, ['.']))

console.log('没有 Electron 程序文件，改用本机已装的 Chromium、Chrome 或 Edge。')
console.log('No Electron binary here; using an installed Chromium, Chrome or Edge instead.')
const code = run(process.execPath, [join('out', 'app', 'main-chromium.js'), ...process.argv.slice(2)])
if (code === NOT_SET_UP) {
  console.error(`
两种办法任选其一：
  1. 安装 Chromium、Google Chrome 或 Microsoft Edge，或用环境变量 CHROMIUM_PATH 指明它的位置；
  2. 联网运行 npx install-electron，或用 ELECTRON_OVERRIDE_DIST_PATH 指明解压好的 Electron 文件夹。
Either install Chromium, Chrome or Edge (or name it in CHROMIUM_PATH), or get Electron with
npx install-electron (or name an unpacked Electron folder in ELECTRON_OVERRIDE_DIST_PATH).`)
}
process.exit(code)

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell })
  if (error !== undefined) console.error(error.message)
  return status ?? 1
}
