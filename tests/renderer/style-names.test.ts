import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const FEATURES = resolve(import.meta.dirname, '../../renderer/features')

/** Names of classes that a rule of this sheet is about by themselves. */
function classesOf(feature: string): Set<string> {
  const sheets = readdirSync(join(FEATURES, feature)).filter((file) => file.endsWith('.css'))
  const text = sheets.map((file) => readFileSync(join(FEATURES, feature, file), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')).join('\n')
  const selectors = [...text.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','))
  return new Set(selectors.flatMap((selector) => /^\s*\.([a-z][\w-]*)\s*$/.exec(selector)?.[1] ?? []))
}

/** Sheets of screens stay loaded: a name of two features would look as the one that was opened last. */
it('no two features give one class a look', () => {
  const owners = new Map<string, string[]>()
  for (const feature of readdirSync(FEATURES)) {
    for (const name of classesOf(feature)) owners.set(name, [...(owners.get(name) ?? []), feature])
  }
  expect(owners.size).toBeGreaterThan(100)
  expect([...owners].filter(([, features]) => features.length > 1)).toEqual([])
})
