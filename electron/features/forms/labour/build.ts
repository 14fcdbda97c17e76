import { CollectiveFields } from '../../../../shared/contract/labour-collective.ts'
import type { LabourFormSpec } from '../../../../shared/contract/labour-forms.ts'
import type { EmploymentFilter } from '../../../../shared/contract/labour-records.ts'
import { maskIdNo } from '../../../../shared/domain/privacy/mask.ts'
import { notFound, ruleBroken } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import {
  countWorkers, describeEmployments, getInspection, listDeadlines, listEmploymentIds, listProtected, listUnitRates, readCollective, toCollectiveRow,
  type EmploymentFilterPart,
} from '../../labour/service.ts'
import { fromList, isBlank, type BuiltForm } from '../built.ts'
import { readOffice } from '../gather.ts'
import type { Layout } from '../layout.ts'
import { readPeople, readWords } from '../queries.ts'
import { listCollective } from './collective-register.ts'
import { listContractLedger, type ListedEmployment } from './contract-ledger.ts'
import { listComingDeadlines } from './deadline-list.ts'
import { layOutInspection } from './inspection-sheet.ts'
import { listProtectedPeople } from './protected-list.ts'
import { listRates } from './rate-sheet.ts'
import { layOutReminder } from './reminder-letter.ts'
import { listUnsigned } from './unsigned-list.ts'
import { isToTell, UNSIGNED } from './words.ts'

/** Papers of labour contracts. Identity numbers are masked unless `why` says what they are for. */
export async function buildLabourForm(ctx: Context, spec: LabourFormSpec): Promise<BuiltForm> {
  const facts = { office: await readOffice(ctx), words: await readWords(ctx) }
  switch (spec.form) {
    case 'contract_ledger': {
      const masked = isBlank(spec.why)
      const sheet = listContractLedger(await gather(ctx, spec.filter, masked), facts)
      return fromList(sheet, { masked, fileName: '劳动合同台账', about: aboutUnit(spec.filter), nameAt: 1 })
    }
    case 'unsigned_list': {
      const { statuses = [] } = spec.filter
      // Whatever list it was printed from: nobody who has a contract stands on this one.
      const asked = statuses.filter((status) => UNSIGNED.includes(status))
      const filter = { ...spec.filter, statuses: asked.length > 0 ? asked : [...UNSIGNED] }
      const sheet = listUnsigned(await gather(ctx, filter, true), facts)
      return fromList(sheet, { masked: true, fileName: '未签劳动合同职工名单', about: aboutUnit(spec.filter), nameAt: 1 })
    }
    case 'rate_sheet': {
      const on = spec.on ?? ctx.clock.today()
      if (on > ctx.clock.today()) throw ruleBroken('in_future', 'on', { today: ctx.clock.today() })
      const sheet = listRates(await listUnitRates(ctx, spec.unitId, on), on, facts.office)
      return fromList(sheet, { masked: true, fileName: '劳动合同签订情况表', about: aboutUnit(spec), nameAt: 1 })
    }
    case 'protected_list': {
      const masked = isBlank(spec.why)
      const sheet = listProtectedPeople(await listProtected(ctx, { unitId: spec.unitId, why: masked ? null : spec.why }), facts.office)
      return fromList(sheet, { masked, fileName: '特殊保护职工名单', about: aboutUnit(spec), nameAt: 1 })
    }
    case 'deadline_list': {
      const { days, kind, unitId } = spec
      const all = await listDeadlines(ctx, { days, unitId })
      const rows = all.filter((row) => kind === null || row.kind === kind)
      return fromList(listComingDeadlines(rows, days, facts.office), {
        masked: true, fileName: '到期提醒表', about: aboutUnit(spec), nameAt: 4,
      })
    }
    case 'collective_register': {
      const read = await readCollective(ctx, { kind: spec.kind, unitId: spec.unitId, id: null })
      const contracts = read.map((each) => {
        const { contractNo, submittedOn, receiptNo, publishedOn } = CollectiveFields.parse(each.record)
        const today = ctx.clock.today()
        const covered = countWorkers(ctx.store.sqlite, each.units.map(({ id }) => id), today)
        return { row: toCollectiveRow(each, today), contractNo, submittedOn, receiptNo, publishedOn, ...covered }
      })
      return fromList(listCollective(contracts, facts), {
        masked: true, fileName: '集体合同登记簿', about: aboutUnit(spec), nameAt: 4,
      })
    }
    case 'reminder_letter': {
      const unit = await ctx.store.db
        .selectFrom('unit').select('name').where('id', '=', spec.unitId).where('deleted_at', 'is', null).executeTakeFirst()
      if (unit === undefined) throw notFound('unit', spec.unitId)
      const all = await gather(ctx, { unitId: spec.unitId }, true)
      const told = all.map(({ employment }) => employment).filter((each) => isToTell(each, ctx.clock.today()))
      if (told.length === 0) throw ruleBroken('nothing_to_remind', 'unitId')
      const layout = layOutReminder(told, { unitName: unit.name, answerBy: spec.answerBy, ...facts })
      return fromLayout(layout, {
        count: told.length, fileName: `提醒函-${unit.name}`, about: aboutUnit(spec), names: told.map(({ name }) => name),
      })
    }
    case 'inspection_sheet': {
      const inspection = getInspection(ctx, spec.inspectionId)
      const names = inspection.findings.flatMap(({ name }) => (name === null ? [] : [name]))
      return fromLayout(layOutInspection(inspection, facts.office), {
        count: 1, fileName: `劳动合同档案检查表-${inspection.unitName}`,
        about: { entity: 'labour_inspection', id: spec.inspectionId }, names,
      })
    }
  }
}

function fromLayout(layout: Layout, facts: Pick<BuiltForm, 'count' | 'fileName' | 'about' | 'names'>): BuiltForm {
  return { ...facts, body: { kind: 'form', layout }, masked: true, kept: true }
}

function aboutUnit({ unitId = null }: { readonly unitId?: EmploymentFilter['unitId'] | undefined }): BuiltForm['about'] {
  return unitId === null ? null : { entity: 'unit', id: unitId }
}

/** By unit, then by name, both in the order of pinyin. */
async function gather(ctx: Context, filter: EmploymentFilterPart, masked: boolean): Promise<ListedEmployment[]> {
  const employments = describeEmployments(ctx, await listEmploymentIds(ctx, filter))
  const people = readPeople(ctx, [...new Set(employments.map(({ personId }) => personId))])
  const listed = employments.flatMap((employment) => {
    const person = people.get(employment.personId)
    if (person === undefined) return []
    const idNo = person.idNo !== null && masked ? maskIdNo(person.idNo) : person.idNo
    return [{ employment, person: { ...person, idNo } }]
  })
  const units = ctx.store.sqlite.prepare('select id from unit order by name_key, number').pluck().all().map(String)
  const byUnit = Map.groupBy(listed, ({ employment }) => employment.unitId)
  return units.flatMap((id) => byUnit.get(id) ?? [])
}
