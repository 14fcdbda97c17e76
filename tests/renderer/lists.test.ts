import { describe, expect, it } from 'vitest'
import { arrange, initialLayout, readLayout, trackOf, type Column } from '../../renderer/ui/columns.ts'
import { fits } from '../../renderer/ui/ChoiceField.tsx'
import { clampWidth } from '../../renderer/ui/ColumnHandle.tsx'
import { chooseShown, countChosen, EVERYTHING, isChosen, NOTHING, toggle } from '../../renderer/ui/selection.ts'
import { toSlots } from '../../renderer/ui/use-row-window.ts'
import { touches } from '../../renderer/data/refresh.ts'

describe('typing in a list of choices', () => {
  it.each([
    ['汉', true],
    ['hz', true],
    ['HZ', true],
    ['01', true],
    ['1', true],
    ['', true],
    ['回', false],
    ['2', false],
    ['z', false],
  ])('%s finds 01 汉族: %s', (typed, found) => {
    expect(fits(typed, '01', '汉族', 'hz')).toBe(found)
  })
})

describe('chosen rows', () => {
  it('counts a row that is taken out of the whole result', () => {
    const but = toggle(EVERYTHING, 'a')
    expect(countChosen(but, 613)).toBe(612)
    expect(isChosen(but, 'a')).toBe(false)
    expect(isChosen(but, 'never read')).toBe(true)
  })

  it('are those that stand in the list by now, not three thousand that nobody has seen', () => {
    const some = chooseShown(['a', 'b'], 3_019)
    expect(countChosen(some, 3_019)).toBe(2)
    expect(isChosen(some, 'never read')).toBe(false)
  })

  it('are the whole result when all of it stands in the list', () => {
    expect(chooseShown(['a', 'b'], 2)).toEqual(EVERYTHING)
  })

  it('chooses a row and lets it go again', () => {
    const one = toggle(NOTHING, 'a')
    expect(countChosen(one, 613)).toBe(1)
    expect(toggle(one, 'a')).toEqual(NOTHING)
  })
})

describe('rows that are drawn', () => {
  it.each([
    [0, 4, 4, [0, 1, 2, 3]],
    [1, 5, 4, [4, 1, 2, 3]],
    [6, 10, 4, [8, 9, 6, 7]],
    [0, 2, 4, [0, 1]],
  ])('from %i to before %i on %i places: each keeps its place while it is drawn', (first, end, size, places) => {
    expect(toSlots(first, end, size)).toEqual(places)
  })
})

describe('columns of a list', () => {
  const columns = [column('name'), column('unit'), column('job', true)]
  const keys = (order: readonly string[]): string[] => arrange(columns, order).map(({ key }) => key)

  it('stand in the order the person gave them', () => {
    expect(keys(['unit', 'name', 'job'])).toEqual(['unit', 'name', 'job'])
  })

  it('that a newer program added follow the known ones, and unknown ones are passed over', () => {
    expect(keys(['unit', 'gone'])).toEqual(['unit', 'name', 'job'])
  })

  it.each([[null], ['[]'], ['{"order":[1],"hidden":[]}'], ['{"order":["name"]}']])('%s is no layout', (text) => {
    expect(readLayout(text)).toBeNull()
  })
})

describe('widths of columns', () => {
  const name = column('name')

  it('that a person has set stay; the other columns share what room is left', () => {
    const layout = initialLayout([name])
    expect(trackOf(name, layout)).toBe('minmax(5rem, 5fr)')
    expect(trackOf(name, { ...layout, widths: { name: 12.5 } })).toBe('12.5rem')
  })

  it.each([
    ['{"order":["name"],"hidden":[]}', {}],
    ['{"order":["name"],"hidden":[],"widths":{"name":"wide"}}', {}],
    ['{"order":["name"],"hidden":[],"widths":{"name":12.5}}', { name: 12.5 }],
  ])('of %s are %o', (text, widths) => {
    expect(readLayout(text)?.widths).toEqual(widths)
  })

  it.each([
    [1, 3],
    [12.345, 12.35],
    [99, 40],
  ])('dragged to %d end at %d', (dragged, width) => {
    expect(clampWidth(dragged)).toBe(width)
  })
})

describe('a reading becomes stale', () => {
  it.each([
    ['members.search', ['person'], true],
    ['members.search', ['parameter'], false],
    ['units.list', ['union_unit'], true],
    ['settings.get', ['setting'], true],
    ['settings.get', ['person'], false],
    ['audit.list', ['parameter'], true],
    ['trash.list', ['unit'], true],
  ] as const)('%s after a change of %s: %s', (name, features, stale) => {
    expect(touches(name, features)).toBe(stale)
  })
})

function column(key: string, hidden = false): Column<string> {
  return { key, title: key, width: 5, hidden, render: String }
}
