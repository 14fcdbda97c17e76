import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import type { TestApp } from '../../support/make-test-app.ts'
import { addUnit, employ, term } from '../labour/support.ts'
import { makeCounty, makeTownship, receive, send } from './support.ts'

async function makeTwo(): Promise<TestApp> {
  const county = await makeCounty()
  for (const number of [1, 2]) {
    const township = await makeTownship(county, number)
    for (const name of ['王建国', '李四', `王${number}`]) {
      await township.call('members.add', { name, membership: { joinedOn: day('2021-01-01') } })
    }
    await employ(township, await addUnit(township), ['', '赵勤', '赵俭'][number] ?? '', { contracts: [term('2025-03-01', '2028-02-29')] })
    await receive(county, await send(township, 'all'))
  }
  return county
}

describe('the list of all townships', () => {
  it('is looked through by name or sound, within one township or all', async () => {
    const county = await makeTwo()
    const find = async (text: string, townshipCode: string | null = null): Promise<string[]> => {
      const { lines, total } = await county.call('county.list', { list: 'members', text, townshipCode })
      expect(total).toBe(lines.length)
      return lines.map(({ name, townshipName }) => `${townshipName}${name}`)
    }
    expect(await find('wjg')).toEqual(['第1镇王建国', '第2镇王建国'])
    expect(await find('王', '330127102')).toEqual(['第2镇王2', '第2镇王建国'])
    expect(await find('没有这个人')).toEqual([])
    expect(await find('！')).toEqual([])
    expect(await find('')).toHaveLength(6)
  })

  it('of employments is looked through by their people', async () => {
    const county = await makeTwo()
    const { lines } = await county.call('county.list', { list: 'employments', text: '赵俭' })
    expect(lines).toMatchObject([{ name: '赵俭', townshipName: '第2镇', state: 'signed_fixed' }])
  })

  it('has the same lines on one page as on the sheet', async () => {
    const county = await makeTwo()
    const { total } = await county.call('county.list', { list: 'members', text: '李' })
    county.answers.save.push(`${county.dataDir}/list.xlsx`)
    expect((await county.call('county.export', { what: 'members', text: '李' })).rows).toBe(total)
  })
})
