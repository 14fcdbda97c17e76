import type { Output } from '../bridge.ts'
import { instantText } from '../data/clock.ts'

type Look = Output<'backups.look'>

/** So many are named one by one, the newest of them. */
const NAMED = 5

/** What a restore takes back beside merges. */
export function actsWords(acts: number, besideMerges: boolean): string {
  if (acts === 0) return besideMerges ? '此外没有别的改动。' : '备份之后没有改动过。'
  return besideMerges ? `此外还有 ${acts} 次改动也会退回去，请先记下来，恢复后再做。` : `备份之后的 ${acts} 次改动会退回去。`
}

/** Packages of townships that go out of the county's store again. */
export function mergesWords(merges: Look['mergesSince']): string {
  const named = merges.slice(-NAMED).map(({ townshipName, sequence, at }) => `${townshipName}第 ${sequence} 号（${instantText(at)}）`)
  return `备份之后合并的 ${merges.length} 个上报包会退回去：${named.join('、')}${merges.length > NAMED ? '等' : ''}。包的文件还在，可以再接收。`
}

/** Packages for the county that the backup knows nothing of, and what to do about it. */
export function packagesWords(packages: Look['packagesSince']): string {
  const named = packages.slice(-NAMED).map(({ sequence, madeAt }) => `第 ${sequence} 号（${instantText(madeAt).slice(0, 10)}）`)
  return (
    `这份备份之后做过 ${packages.length} 个上报包：${named.join('、')}${packages.length > NAMED ? '等' : ''}。` +
    '恢复后程序不记得这些包，但号不会再用，下一个包接着往后编；下一次请做“全部数据”的包，让县里和这里对上。'
  )
}
