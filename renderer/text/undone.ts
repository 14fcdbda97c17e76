import type { HistoryEntry } from '../../shared/contract/audit.ts'
import { actionWords } from './actions.ts'

/** 已撤销：修改会员“张三”（还可撤销 3 步）. `facts.name` is whose record it was, `facts.people` how many there were. */
export function undoneWords({ action, facts }: Pick<HistoryEntry, 'action' | 'facts'>, left: number): string {
  const people = facts['people'] ?? null
  const name = facts['name'] ?? null
  const words = actionWords(action)
  const what = people === null && name !== null ? `${words}“${name}”` : words.replace(/：$/u, '')
  return `已撤销：${what}${people === null ? '' : `，共 ${people} 人`}${left > 0 ? `（还可撤销 ${left} 步）` : ''}`
}
