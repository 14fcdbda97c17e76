import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { makePlaces } from '../../../electron/features/members/place.ts'

/** Portions of newcomers, by how many there are and among how many names. */
const TOWNS: readonly (readonly [string, readonly (readonly [count: number, names: number])[]])[] = [
  ['an empty store', [[400, 1000]]],
  ['few who stand already', [[3, 1000], [900, 1000]]],
  ['many who stand already', [[900, 1000], [3, 1000], [1, 1000]]],
  ['as many, package after package', [[300, 1000], [300, 1000], [300, 1000], [300, 1000]]],
  ['namesakes, until gaps are too narrow', [[2, 1], [900, 1], [400, 3], [900, 1], [400, 2], [900, 1]]],
]

describe('newcomers are placed in the order of names', () => {
  it.each(TOWNS)('among %s', (_, portions) => {
    const sqlite = new Database(':memory:')
    sqlite.exec('create table person (number integer primary key, name_key text, place integer unique)')
    const insert = sqlite.prepare('insert into person (number, name_key, place) values (?, ?, ?)')
    const places = makePlaces(sqlite)
    let number = 0
    for (const [count, names] of portions) {
      const newcomers = Array.from({ length: count }, () => {
        number += 1
        return { number, nameKey: `name ${String((number * 7919) % names).padStart(4, '0')}` }
      })
      places.assign(newcomers, (one, place) => insert.run(one.number, one.nameKey, place), () => undefined)
    }
    const listed = (order: string): unknown[] => sqlite.prepare(`select number from person order by ${order}`).pluck().all()
    expect(listed('place')).toEqual(listed('name_key, number'))
    sqlite.close()
  })
})
