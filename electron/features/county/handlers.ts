import { countyCalls } from '../../../shared/contract/county.ts'
import { handle, type Feature } from '../../handle.ts'
import type { Backups } from '../backups/service.ts'
import { findBeforeMerge } from './before-merge.ts'
import { decideConflicts, listConflicts } from './conflicts.ts'
import { exportList } from './export.ts'
import { decideFiles, listFiles } from './files.ts'
import { openKept, returnKept } from './kept.ts'
import { saveCountyKey, saveCountySecret, setCountyCode } from './keys.ts'
import { listLines } from './lists.ts'
import { mergePackage } from './merge.ts'
import { confirmTownship, openAny } from './opened.ts'
import { overviewOf } from './overview.ts'
import { giveReceipt } from './receipt.ts'
import { returnRow, takeBackReturn } from './return-row.ts'
import { decideSamePerson, listSamePeople } from './same-people.ts'
import { totalsOf } from './totals.ts'
import { originOf, readTownshipKey, registerTownship, removeTownship, renameTownship, replaceKey } from './townships.ts'

export function countyFeature(backups: Backups): Feature {
  return handle(countyCalls, {
    'county.overview': (ctx) => overviewOf(ctx),
    'county.setCode': async (ctx, { code }) => {
      await setCountyCode(ctx, code)
      return overviewOf(ctx)
    },
    'county.saveKey': (ctx) => saveCountyKey(ctx),
    'county.saveSecret': (ctx, { passphrase, why }) => saveCountySecret(ctx, passphrase, why),
    'county.openKept': (ctx) => openKept(ctx),
    'county.returnKept': (ctx, input) => returnKept(ctx, backups, input),
    'county.open': (ctx, { passphrase }) => openAny(ctx, passphrase),
    'county.readTownshipKey': (ctx) => readTownshipKey(ctx),
    'county.addTownship': async (ctx, { card, fingerprint }) => {
      await registerTownship(ctx, card, fingerprint)
      return overviewOf(ctx)
    },
    'county.replaceTownshipKey': async (ctx, { card, fingerprint, why }) => {
      await replaceKey(ctx, card, fingerprint, why)
      return overviewOf(ctx)
    },
    'county.renameTownship': async (ctx, { code, name }) => {
      await renameTownship(ctx, code, name)
      return overviewOf(ctx)
    },
    'county.removeTownship': async (ctx, { code }) => {
      await removeTownship(ctx, code)
      return overviewOf(ctx)
    },
    'county.originOf': (ctx, input) => ({ origin: originOf(ctx, input) }),
    'county.returnRow': async (ctx, { why, ...row }) => {
      await returnRow(ctx, row, why)
      return {}
    },
    'county.takeBackReturn': async (ctx, row) => {
      await takeBackReturn(ctx, row)
      return {}
    },
    'county.confirmTownship': (ctx, { token, fingerprint }) => confirmTownship(ctx, token, fingerprint),
    'county.merge': (ctx, { token }) => mergePackage(ctx, token),
    'county.beforeMerge': (ctx, { packageId }) => findBeforeMerge(ctx, backups, packageId),
    'county.conflicts': (ctx, input) => listConflicts(ctx, input),
    'county.decideConflicts': (ctx, input) => decideConflicts(ctx, input),
    'county.samePeople': (ctx, { offset }) => listSamePeople(ctx, offset),
    'county.decideSamePerson': async (ctx, input) => {
      await decideSamePerson(ctx, input)
      return {}
    },
    'county.files': (ctx, input) => listFiles(ctx, input),
    'county.decideFiles': (ctx, input) => decideFiles(ctx, input),
    'county.receipt': (ctx, { packageId }) => giveReceipt(ctx, packageId),
    'county.totals': (ctx) => totalsOf(ctx),
    'county.list': (ctx, input) => listLines(ctx, input),
    'county.export': (ctx, input) => exportList(ctx, input),
  })
}
