import { dirname } from 'node:path'
import { runDialog, type Tool } from './save-dialog.ts'

const TITLE = '选择文件夹'

/** Asks for a folder with a dialog of the system; where there is none, `askForFile` asks for a file that lies in it. */
export async function askForFolder(askForFile: () => Promise<string | null>): Promise<string | null> {
  for (const tool of folderTools(process.platform)) {
    const answer = await runDialog(tool)
    if (answer !== 'missing') return answer
  }
  const file = await askForFile()
  return file === null ? null : dirname(file)
}

/** The dialog tools of a platform, best first. */
export function folderTools(platform: NodeJS.Platform): Tool[] {
  switch (platform) {
    case 'win32':
      return [{ command: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-STA', '-Command', WINDOWS_SCRIPT] }]
    case 'darwin':
      return [{ command: 'osascript', args: ['-e', 'return POSIX path of (choose folder)'] }]
    default:
      return [
        { command: 'zenity', args: ['--file-selection', '--directory', `--title=${TITLE}`] },
        { command: 'kdialog', args: ['--title', TITLE, '--getexistingdirectory'] },
      ]
  }
}

const WINDOWS_SCRIPT = [
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  'Add-Type -AssemblyName System.Windows.Forms',
  '$dialog = New-Object System.Windows.Forms.FolderBrowserDialog',
  '$owner = New-Object System.Windows.Forms.Form -Property @{ TopMost = $true }',
  "if ($dialog.ShowDialog($owner) -eq 'OK') { [Console]::Out.Write($dialog.SelectedPath) } else { exit 1 }",
].join('; ')
