import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../electron/app.ts'
import type { Machine } from '../electron/context.ts'
import { makeHeadlessHost } from '../electron/hosts/headless.ts'
import { callOf, type Call, type Stage } from './demo-stage.ts'

/** What the other machine has of this one: its clock and so on, and the printed code. */
export interface OldMachine {
  readonly machine: Omit<Machine, 'host'>
  readonly recoveryCode: string
}

/** A backup, and its restore on an empty machine by the printed code; both must hold the same. */
export async function showRestore({ call, step }: Stage, { machine, recoveryCode }: OldMachine): Promise<void> {
  const { backup } = await call('backups.make', {})
  step(`备份 ${backup.fileName}，${(backup.bytes / 1e6).toFixed(1)} MB，打开核对过`)
  const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-demo-empty-'))
  const host = makeHeadlessHost({ open: [join(machine.dataDir ?? '', 'backups')], save: [] })
  const other = openApp({ ...machine, host, dataDir })
  try {
    const callOther = callOf(other)
    const { rows } = await callOther('backups.find', {})
    const newPassphrase = '新电脑上定的口令-只在演示里用'
    await callOther('backups.open', { id: rows[0]?.id ?? '', secret: { recoveryCode, newPassphrase } })
    const [here, there] = [await countsOf(call), await countsOf(callOther)]
    if (here !== there) throw new Error(`restored other counts: ${there} for ${here}`)
    const chain = await callOther('audit.verify', {})
    if (!chain.ok) throw new Error('the audit chain of the restored store is broken')
    step(`在空文件夹里用恢复码恢复：${JSON.parse(here).length} 类记录条数一致，操作日志 ${chain.entries} 条完整`)
  } finally {
    await other.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function countsOf(call: Call): Promise<string> {
  return JSON.stringify((await call('handover.overview', {})).counts)
}
