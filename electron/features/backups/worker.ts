import { parentPort, workerData } from 'node:worker_threads'
import { copyBackup, finishBackup, relabelBackup, takeSnapshot, type Snapshot } from '../../db/backup.ts'
import { openForReading } from '../../db/open.ts'
import { stageRestore } from '../../db/restore.ts'
import { adopt } from './adopt.ts'
import { toBackupError } from './trouble.ts'
import { rehearse } from './rehearse.ts'
import type { BackupOrder, BackupReply, BackupResults, MakeOrder } from './worker-messages.ts'

// `run-worker.ts` is the only one who starts this file, and always with an order.
const order = workerData as BackupOrder

try {
  answer({ kind: 'done', value: run() })
} catch (error) {
  const known = toBackupError(error)
  answer(known === null ? { kind: 'failed', error } : { kind: 'refused', error: known.body })
}

function run(): BackupResults[keyof BackupResults] {
  switch (order.kind) {
    case 'make':
      return make(order.order)
    case 'stage':
      return stageRestore(order.order)
    case 'adopt':
      return adopt(order.order)
    case 'copy':
      copyBackup(order.from, order.to)
      return null
    case 'relabel':
      relabelBackup(order.from, order.to, order.keyFile)
      return null
    case 'rehearse':
      return rehearse(order.path, order.key, order.folder)
  }
}

function make({ source, ...rest }: MakeOrder): BackupResults['make'] {
  const store = openForReading(source, rest.key)
  let snapshot: Snapshot
  try {
    snapshot = takeSnapshot(store, rest.part)
  } finally {
    store.close()
  }
  answer({ kind: 'copied' })
  return { label: finishBackup({ ...rest, snapshot }), snapshot }
}

function answer(reply: BackupReply): void {
  parentPort?.postMessage(reply, [])
}
