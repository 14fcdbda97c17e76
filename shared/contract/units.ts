import { z } from 'zod'
import { defineCalls } from './define.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()
const HeadCount = Count.max(1_000_000).nullable()
const Flag = z.boolean().nullable()
const MaybeDay = Day.nullable()

export const UNIT_STATES = ['normal', 'stopped', 'closed', 'moved_away'] as const

/** An enterprise or other employer (用人单位); the fields of domain section 6.1. */
export const UnitFields = z.strictObject({
  name: Text(100).min(1),
  /** Names people use for it; imports match them. */
  aliases: z.array(Text(100).min(1)).max(50),
  creditCode: Words(40),
  /** The organiser has seen the licence: accepts a genuine code that fails the check character. */
  creditCodeSeen: z.boolean(),
  /** Code of `unit_type_union_form`. */
  unitType: Words(10),
  /** Code of `industry`. */
  industry: Words(10),
  ownership: Words(),
  affiliation: Words(),
  registeredAddress: Words(),
  address: Words(),
  village: Words(),
  legalPerson: Words(50),
  headName: Words(50),
  headPhone: Words(40),
  hrName: Words(50),
  hrPhone: Words(40),
  foundedOn: MaybeDay,
  headcount: HeadCount,
  womenCount: HeadCount,
  migrantCount: HeadCount,
  dispatchedCount: HeadCount,
  hazardCount: HeadCount,
  unionSince: MaybeDay,
  noUnionReason: Words(),
  unionWill: Words(),
  aboveScale: Flag,
  partyOrg: Words(),
  hasCongress: Flag,
  hasOpenness: Flag,
  hasMediation: Flag,
  /** Day of the month on which wages are due. */
  payDay: z.int().min(1).max(31).nullable(),
  state: z.enum(UNIT_STATES),
  note: Words(2_000),
})
export type UnitFields = z.infer<typeof UnitFields>

/**
 * What is left out keeps its value (or, in a new record, stays empty). Fields have no defaults of their own: a default
 * inside a partial object would be filled in and overwrite.
 */
const Patch = UnitFields.partial()
const New = z.strictObject({ ...Patch.shape, name: UnitFields.shape.name })
export type UnitPatch = z.infer<typeof Patch>
export type NewUnit = z.infer<typeof New>

export const Unit = z.object({
  id: Id,
  ...UnitFields.shape,
  /** Members in the register (active or retained) who work here. */
  memberCount: Count,
  unionIds: z.array(Id),
  unionNames: z.array(z.string()),
  warnings: z.array(z.string()),
  revision: Count,
})
export type Unit = z.infer<typeof Unit>

const Page = { limit: z.int().min(1).max(500).default(50), offset: Count.default(0) }

export const unitCalls = defineCalls({
  'units.list': {
    input: z.strictObject({ text: Text(100).default(''), state: z.enum(UNIT_STATES).nullable().default(null), ...Page }),
    output: z.object({ rows: z.array(Unit), total: Count }),
  },
  'units.get': { input: z.strictObject({ id: Id }), output: Unit },
  'units.add': { input: New, output: Unit },
  'units.change': {
    input: z.strictObject({ id: Id, revision: Count.optional(), fields: Patch }),
    output: Unit,
  },
  /** Moves it to the recycle bin; `rule_broken/unit_in_use` while people or unions hang on it. */
  'units.remove': { input: z.strictObject({ id: Id }), output: Empty },
  /** Likely units for a name as an enterprise wrote it, best first, with how sure: exact name, alias, or likeness. */
  'units.match': {
    input: z.strictObject({ text: Text(200), limit: z.int().min(1).max(20).default(5) }),
    output: z.array(z.object({ id: Id, name: z.string(), how: z.enum(['name', 'alias', 'likeness']), score: z.number() })),
  },
  'units.rememberAlias': { input: z.strictObject({ id: Id, alias: Text(100).min(1) }), output: Unit },
})
