import { expect, it } from 'vitest'
import { layOut } from '../../renderer/features/find/use-found.ts'
import type { Output } from '../../renderer/bridge.ts'

type Reply = Output<'find.everything'>

const PERSON: Reply['people'][number] = {
  id: '01890000-0000-7000-8000-000000000001',
  name: '李安',
  sex: '1',
  birthOn: null,
  ethnicity: null,
  political: null,
  education: null,
  idNoMasked: null,
  mobileMasked: null,
  unitId: null,
  unitName: null,
  unionId: null,
  unionName: null,
  unionGroup: null,
  dept: null,
  job: null,
  memberState: 'active',
  joinedOn: null,
  cardNo: null,
  migrant: null,
  missing: [],
  wrong: [],
}

const NO_FILES = { rows: [], total: 0 }

function reply(people: number, units: number, unions: number): Reply {
  return {
    people: Array.from({ length: Math.min(people, 8) }, () => PERSON),
    peopleTotal: people,
    units: makeNamed(units, '利民厂'),
    unitsTotal: units,
    unions: makeNamed(unions, '利民厂工会'),
    unionsTotal: unions,
  }
}

function makeNamed(count: number, name: string): Reply['units'] {
  return Array.from({ length: Math.min(count, 3) }, (_, n) => ({ id: `${PERSON.id.slice(0, -1)}${n}`, name, memberCount: n }))
}

function groupsIn(found: ReturnType<typeof layOut>): string[] {
  return found.hits.map(({ group, id }) => (id === 'all' ? '全部' : group))
}

it('fills the box with people when there is nothing else', () => {
  expect(groupsIn(layOut(reply(20, 0, 0), NO_FILES, 'li'))).toEqual([...Array.from({ length: 8 }, () => '会员'), '全部'])
})

it('keeps room for units and unions, and leads to all people from beneath the people', () => {
  const found = layOut(reply(744, 6, 1), NO_FILES, 'li')
  expect(groupsIn(found)).toEqual(['会员', '会员', '会员', '会员', '全部', '单位', '单位', '单位', '基层工会'])
  expect(found.totals).toEqual({ 单位: 6 })
})

it('leads nowhere else when all are in the box', () => {
  expect(groupsIn(layOut(reply(2, 1, 0), NO_FILES, 'li'))).toEqual(['会员', '会员', '单位'])
})

it('shows files of households below the people, and how many more there are', () => {
  const row = { id: 'f', name: '李安', fileNo: '2026-云桥镇-0001', unitName: null, state: 'on_file' }
  const files = { rows: [row], total: 4 } as unknown as Parameters<typeof layOut>[1] // what the box shows of a row
  const found = layOut(reply(9, 0, 0), files, 'li')
  expect(groupsIn(found)).toEqual(['会员', '会员', '会员', '会员', '全部', '困难职工档案'])
  expect(found.totals).toEqual({ 困难职工档案: 4 })
  expect(found.hits.at(-1)).toMatchObject({ title: '李安', note: '2026-云桥镇-0001 · 在档' })
})
