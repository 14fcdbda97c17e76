import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Listening TCP sockets whose owner is this process or a child of it. */
export function listListeningSockets(): string[] {
  const inodes = new Set(['tcp', 'tcp6'].flatMap((table) => {
    const rows = readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1)
    return rows.map((row) => row.trim().split(/\s+/)).filter((cells) => cells[3] === '0A').map((cells) => cells[9])
  }))
  return processTree(process.pid).flatMap((pid) => socketsOf(pid).filter((inode) => inodes.has(inode)))
}

function processTree(root: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]))
  const found = [root]
  for (const parent of found) found.push(...pids.filter((pid) => parents.get(pid) === parent))
  return found
}

function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold anything, even brackets; the parent is the second word after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null // gone in the meantime
  }
}

function socketsOf(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).flatMap((fd) => /socket:\[(\d+)\]/.exec(readlinkSync(join(folder, fd)))?.[1] ?? [])
  } catch {
    return [] // gone in the meantime
  }
}
