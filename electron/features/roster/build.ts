import type { RosterSpec } from '../../../shared/contract/roster.ts'
import type { MemberState } from '../../../shared/domain/codes.ts'
import { invalidInput, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { listForRoster } from '../members/service.ts'
import { getSettings, readLabels } from '../settings/service.ts'
import { listReissues, makeReissueSheet } from './card-reissues.ts'
import { getUnion, unionForUnit } from '../unions/service.ts'
import { getUnit } from '../units/service.ts'
import { PRESETS } from './presets.ts'
import { makeSheet, type Sheet } from './sheet.ts'

export interface BuiltSheet {
  readonly sheet: Sheet
  readonly orientation: 'landscape' | 'portrait'
  readonly signatures: readonly string[]
  readonly masked: boolean
  readonly fileName: string
}

/** Who stands in a register of members unless the spec names other states: applicants and non-members do not. */
const REGISTER: readonly MemberState[] = ['active', 'moving_out', 'retained']

/** Gathers the people a spec selects and lays them out. `rule_broken/reason_needed` for full numbers without why. */
export async function buildSheet(ctx: Context, spec: RosterSpec): Promise<BuiltSheet> {
  const { unionName, countRetained } = await getSettings(ctx)
  const asOf = spec.asOf ?? ctx.clock.today()
  if (spec.preset === 'card_reissues') {
    const reporter = await reporterOf(ctx, spec, unionName)
    const sheet = makeReissueSheet(await listReissues(ctx.store.db, spec), { unionName, reporter, asOf })
    return { sheet, orientation: 'landscape', signatures: ['审核人:', '填表人:'], masked: true, fileName: '会员证补办登记表' }
  }
  const preset = PRESETS[spec.preset]
  // A list that bears no such days is not refused for them.
  if (preset.alwaysMasked && spec.publicFrom !== null && spec.publicTo !== null && spec.publicTo < spec.publicFrom) {
    throw invalidInput('ends_before_start', 'publicTo')
  }
  const masked = preset.alwaysMasked || spec.masked
  if (!masked && (spec.why ?? '').trim() === '') throw ruleBroken('reason_needed', 'why')
  // The register of a past day follows the dated events of that day.
  const past = spec.asOf !== null && spec.asOf < ctx.clock.today() ? spec.asOf : null
  const states = spec.filter.states ?? []
  const filter = { ...spec.filter, states: states.length === 0 ? [...REGISTER] : states }
  const people = [...listForRoster(ctx, filter, spec.sort, past)]
  const sheet = makeSheet(spec, preset, people, {
    unionName, reporter: await reporterOf(ctx, spec, unionName), labelOf: await readLabels(ctx), asOf, countRetained,
  })
  return { sheet, orientation: preset.orientation, signatures: preset.signatures, masked, fileName: preset.fileName }
}

/**
 * Who fills the paper in and seals it: the union whose members it lists, or the unit they work in where no union
 * covers that; for a wider list the organiser's own union.
 */
async function reporterOf(ctx: Context, { reporter, filter }: RosterSpec, unionName: string): Promise<string> {
  if (reporter !== '') return reporter
  const { unitId = null } = filter
  const unionId = filter.unionId ?? (unitId === null ? null : await unionForUnit(ctx.store.db, unitId))
  if (unionId !== null) return (await getUnion(ctx, unionId)).name
  return unitId === null ? unionName : (await getUnit(ctx, unitId)).name
}
