import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { extname, join, parse } from 'node:path'
import type { FileKind } from './host.ts'

interface Question {
  suggestedPath: string
  kinds: readonly FileKind[]
}

export interface Tool {
  command: string
  args: string[]
  /** Texts of the program go as variables, never as code. */
  env?: Record<string, string>
}

const TITLE = '保存'

/**
 * Asks where to save with a dialog of the system, since a browser never tells the path it saved to. Where the system
 * has no such tool, the file goes into the documents folder under a name not yet taken, and the page names the place.
 * Null when the person closes the dialog.
 */
export async function askWhereToSave(suggestedName: string, kinds: readonly FileKind[]): Promise<string | null> {
  const suggestedPath = join(documentsFolder(), suggestedName)
  for (const tool of toolsFor(process.platform, { suggestedPath, kinds })) {
    const answer = await runDialog(tool)
    if (answer !== 'missing') return answer === null ? null : withExtension(answer, kinds)
  }
  return freePath(suggestedPath)
}

/** The dialog tools of a platform, best first. */
export function toolsFor(platform: NodeJS.Platform, { suggestedPath, kinds }: Question): Tool[] {
  switch (platform) {
    case 'win32':
      return [
        {
          command: 'powershell.exe',
          args: ['-NoProfile', '-NonInteractive', '-STA', '-Command', WINDOWS_SCRIPT],
          env: {
            GONGYOU_FOLDER: parse(suggestedPath).dir,
            GONGYOU_NAME: parse(suggestedPath).base,
            GONGYOU_FILTER: kinds.map((kind) => `${kind.label}|${patterns(kind).join(';')}`).join('|'),
          },
        },
      ]
    case 'darwin':
      return [{ command: 'osascript', args: ['-e', MAC_SCRIPT, parse(suggestedPath).base] }]
    default:
      return [
        {
          command: 'zenity',
          args: [
            '--file-selection',
            '--save',
            '--confirm-overwrite',
            `--title=${TITLE}`,
            `--filename=${suggestedPath}`,
            ...kinds.map((kind) => `--file-filter=${kind.label} | ${patterns(kind).join(' ')}`),
          ],
        },
        {
          command: 'kdialog',
          args: [
            '--title',
            TITLE,
            '--getsavefilename',
            suggestedPath,
            kinds.map((kind) => `${kind.label} (${patterns(kind).join(' ')})`).join('\n'),
          ],
        },
      ]
  }
}

/** A name typed without its extension gets the first one offered, so that the system knows the file again. */
export function withExtension(path: string, kinds: readonly FileKind[]): string {
  const wanted = kinds.flatMap((kind) => kind.extensions)
  const first = wanted[0]
  return first === undefined || wanted.includes(extname(path).slice(1).toLowerCase()) ? path : `${path}.${first}`
}

const WINDOWS_SCRIPT = [
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  'Add-Type -AssemblyName System.Windows.Forms',
  '$dialog = New-Object System.Windows.Forms.SaveFileDialog',
  '$dialog.InitialDirectory = $env:GONGYOU_FOLDER',
  '$dialog.FileName = $env:GONGYOU_NAME',
  '$dialog.Filter = $env:GONGYOU_FILTER',
  '$owner = New-Object System.Windows.Forms.Form -Property @{ TopMost = $true }',
  "if ($dialog.ShowDialog($owner) -eq 'OK') { [Console]::Out.Write($dialog.FileName) } else { exit 1 }",
].join('; ')

const MAC_SCRIPT = 'on run argv\nreturn POSIX path of (choose file name default name (item 1 of argv))\nend run'

function patterns(kind: FileKind): string[] {
  return kind.extensions.map((extension) => `*.${extension}`)
}

/** The path chosen, null when the dialog was closed, or that the tool is not there or could not show itself. */
export function runDialog({ command, args, env }: Tool): Promise<string | null | 'missing'> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...process.env, ...env }, windowsHide: true }, (error, stdout) => {
      const path = stdout.trim()
      if (path !== '') resolve(path)
      else resolve(error !== null && error.code !== 1 ? 'missing' : null)
    })
  })
}

function documentsFolder(): string {
  const folder = ['文档', 'Documents', '下载', 'Downloads'].map((name) => join(homedir(), name)).find(existsSync)
  return folder ?? homedir()
}

function freePath(path: string): string {
  const { dir, name, ext } = parse(path)
  let free = path
  for (let number = 2; existsSync(free); number += 1) free = join(dir, `${name}（${number}）${ext}`)
  return free
}
