import { toIndexText } from '../../../shared/domain/search/tokens.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { soundsOf } from '../../db/pinyin.ts'

/** Keeps sort key and search text of units and unions in line with their names and aliases. */
export function makeOrganisationDeriver(sqlite: Sqlite): (changes: readonly RowChange[]) => void {
  const unitOfAlias = sqlite.prepare('select unit_id from unit_alias where id = ?').pluck()
  const aliases = sqlite.prepare(
    'select alias from unit_alias where unit_id = ? and deleted_at is null order by created_at, alias',
  ).pluck()
  const names = {
    unit: sqlite.prepare('select name from unit where id = ?').pluck(),
    trade_union: sqlite.prepare('select name from trade_union where id = ?').pluck(),
  }
  const writes = {
    unit: sqlite.prepare('update unit set name_key = ?, find_text = ? where id = ?'),
    trade_union: sqlite.prepare('update trade_union set name_key = ?, find_text = ? where id = ?'),
  }
  const refresh = (table: 'unit' | 'trade_union', id: string): void => {
    const name = names[table].get(id)
    if (typeof name !== 'string') return
    const others = table === 'unit' ? aliases.all(id).map(String) : []
    writes[table].run(soundsOf(name).sortKey, findText([name, ...others]), id)
  }
  return (changes) => {
    const units = new Set<string>()
    const unions = new Set<string>()
    for (const { table, id, after } of changes) {
      if (table === 'unit' && 'name' in after) units.add(id)
      if (table === 'trade_union' && 'name' in after) unions.add(id)
      if (table === 'unit_alias') units.add(String(after['unit_id'] ?? unitOfAlias.get(id)))
    }
    for (const id of units) refresh('unit', id)
    for (const id of unions) refresh('trade_union', id)
  }
}

/** Each name as written, by sound and by initials: `云桥镇宏达 yunqiaozhenhongda yqzhd`. */
function findText(names: readonly string[]): string {
  const words = names.flatMap((name) => [
    toIndexText(name),
    ...soundsOf(name).readings.flatMap((syllables) => [
      syllables.join(''),
      syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    ]),
  ])
  return [...new Set(words)].join(' ')
}
