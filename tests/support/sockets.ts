import { execFileSync } from 'node:child_process'
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
  const pairs = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const found = [root]
  for (const parent of found) found.push(...pairs.filter((pair) => pair[1] === parent).map((pair) => pair[0] ?? 0))
  return found
}

function socketsOf(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).flatMap((fd) => /socket:\[(\d+)\]/.exec(readlinkSync(join(folder, fd)))?.[1] ?? [])
  } catch {
    return [] // gone in the meantime
  }
}
