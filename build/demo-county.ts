import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../electron/app.ts'
import type { Machine } from '../electron/context.ts'
import { makeHeadlessHost } from '../electron/hosts/headless.ts'
import { day } from '../shared/domain/plain-date.ts'
import { callOf, type Call, type Stage } from './demo-stage.ts'

/** The organiser's side of the road: whose machine it is, and the answers to its questions for files. */
export interface Road {
  readonly machine: Omit<Machine, 'host'>
  readonly answers: { readonly open: string[]; readonly save: string[] }
}

/** The county's program in a folder of its own. */
interface County {
  readonly call: Call
  readonly answers: { open: string[]; save: string[] }
}

/** From the package to the county and back: taken in, one field changed on both sides and decided, answered, corrected. */
export async function showCounty(stage: Stage, road: Road): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-demo-county-'))
  const answers = { open: [] as string[], save: [] as string[] }
  const app = openApp({ ...road.machine, host: makeHeadlessHost(answers), dataDir })
  try {
    const county = { call: callOf(app), answers }
    await meet(stage, road, county)
    const first = await take(stage, county, 'full')
    await bringBack(stage, road, county, first)
    await changeBoth(stage, county)
    const second = await take(stage, county, 'changes')
    await decide(stage, county)
    await bringBack(stage, road, county, second)
    const { all } = await county.call('county.totals', {})
    stage.step(`县级合计：人员 ${all.people}，会员 ${all.members}，困难职工 ${all.files} 户，应签 ${all.employed} 人、已签 ${all.signed} 人`)
  } finally {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Each gets the other's public key; in life two people compare the fingerprint by phone. */
async function meet({ call, step, saveAs }: Stage, { answers }: Road, county: County): Promise<void> {
  await county.call('store.create', {
    passphrase: '县里的口令-只在演示里用', townshipName: '云江县', unionName: '云江县总工会', organiserName: '陈县工会',
  })
  await county.call('settings.change', { level: 'county' })
  await county.call('county.setCode', { code: '330127' })
  const keyFile = saveAs('330127.gykey')
  // The question is asked in the county's program.
  answers.save.pop()
  county.answers.save.push(keyFile)
  await county.call('county.saveKey', {})
  await call('packages.setCode', { code: '330127104' })
  answers.open.push(keyFile)
  const card = await call('packages.readCountyKey', {})
  await call('packages.addCounty', { card, fingerprint: card.fingerprint })
  step(`县里的公钥 ${card.fingerprint} → ${keyFile}`)
}

/** Makes a package and takes it in; gives its id. */
async function take(stage: Stage, county: County, scope: 'full' | 'changes'): Promise<string> {
  const path = stage.saveAs(`上报包-${scope === 'full' ? '全部' : '变化'}.gybao.age`)
  const made = await stage.call('packages.make', { purpose: 'all', scope })
  const rows = Object.values(made.package.counts).reduce((sum, count) => sum + count, 0)
  stage.step(`第 ${made.package.sequence} 号上报包 ${rows} 条，${(made.package.bytes / 1e3).toFixed(0)} kB → ${path}`)
  county.answers.open.push(path)
  let opened = await county.call('county.open', {})
  if (opened.kind === 'unknown_township') {
    opened = await county.call('county.confirmTownship', { token: opened.token, fingerprint: opened.township.fingerprint })
  }
  if (opened.kind !== 'preview') throw new Error('the township is still unknown')
  const { package: received } = await county.call('county.merge', { token: opened.preview.token })
  stage.step(`县里合并：收下 ${received.accepted} 条，退回 ${received.refused} 条，两边不一致 ${received.conflict} 条`)
  return received.id
}

async function bringBack({ call, step, saveAs }: Stage, { answers }: Road, county: County, packageId: string): Promise<void> {
  const path = saveAs('县级回执.gyhui.age')
  answers.save.pop()
  county.answers.save.push(path)
  await county.call('county.receipt', { packageId })
  answers.open.push(path)
  const { package: sent } = await call('packages.importReceipt', {})
  const { total } = await call('packages.returned', {})
  step(`回执读回乡镇：收下 ${sent.receipt?.accepted ?? 0} 条，待改 ${total} 条 → ${path}`)
}

/** The county has another mobile of somebody than the organiser. */
async function changeBoth({ call, step }: Stage, county: County): Promise<void> {
  const { rows } = await call('members.search', { limit: 1 })
  const [person] = rows
  if (person === undefined) throw new Error('the samples have no member')
  await county.call('members.change', { id: person.id, fields: { mobile: '13800000001' } })
  await call('members.change', { id: person.id, fields: { mobile: '13900000002' } })
  step(`${person.name}的手机号，县里和乡镇各改了一次`)
}

async function decide({ step }: Stage, county: County): Promise<void> {
  const { rows } = await county.call('county.conflicts', {})
  if (rows.length !== 1) throw new Error(`the county has found ${rows.length} conflicts where there is one`)
  await county.call('county.decideConflicts', { ids: rows.map(({ id }) => id), keep: 'theirs', why: '已打电话向本人核实' })
  const { rows: files } = await county.call('county.files', {})
  if (files.length > 0) {
    await county.call('county.decideFiles', {
      fileIds: files.map(({ fileId }) => fileId), outcome: 'approved', documentNo: '云工帮〔2026〕5号', on: day('2026-03-02'),
    })
  }
  step(`县里决定：不一致 ${rows.length} 处，批准困难职工 ${files.length} 户`)
}
