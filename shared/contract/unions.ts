import { z } from 'zod'
import { defineCalls } from './define.ts'
import { NearDay } from './near-day.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()
const MaybeDay = Day.nullable()

export const OFFICER_POSTS = [
  'chair',
  'vice_chair',
  'member',
  'audit_chair',
  'audit_member',
  'women_chair',
  'women_member',
  'group_leader',
  'organiser',
] as const

export const Officer = z.strictObject({
  id: Id.optional(),
  personId: Id.nullable().default(null),
  name: Text(50).min(1),
  post: z.enum(OFFICER_POSTS),
  fullTime: z.boolean().default(false),
  electedOn: MaybeDay.default(null),
  leftOn: MaybeDay.default(null),
})
export type Officer = z.infer<typeof Officer>

/** A grass-roots union (基层工会); the fields of domain section 6.3. */
export const UnionFields = z.strictObject({
  name: Text(100).min(1),
  /** Code of `union_org_type`. */
  unionType: Words(10),
  parentName: Words(100),
  /** A joint union covers several. */
  unitIds: z.array(Id).max(2_000),
  legalCertificateNo: Words(60),
  creditCode: Words(40),
  legalSince: MaybeDay,
  legalPerson: Words(50),
  approvalNo: Words(60),
  approvedOn: MaybeDay,
  sessionNo: z.int().min(1).max(100).nullable(),
  electedOn: NearDay.nullable(),
  /** Three or five years (Trade Union Law, article 16). */
  termMonths: z.union([z.literal(36), z.literal(60)]).nullable(),
  bankAccount: Words(60),
  independentAccount: z.boolean().nullable(),
  homeGrade: Words(60),
  note: Words(2_000),
  officers: z.array(Officer).max(200),
})
export type UnionFields = z.infer<typeof UnionFields>

/**
 * What is left out keeps its value (or, in a new record, stays empty). Fields have no defaults of their own: a default
 * inside a partial object would be filled in and overwrite.
 */
const Patch = UnionFields.partial()
const New = z.strictObject({ ...Patch.shape, name: UnionFields.shape.name })
export type UnionPatch = z.infer<typeof Patch>
export type NewUnion = z.infer<typeof New>

export const Union = z.object({
  id: Id,
  ...UnionFields.shape,
  unitNames: z.array(z.string()),
  /** Computed from election day and term. */
  termEndsOn: Day.nullable(),
  termStage: z.enum(['none', 'running', 'due_180', 'due_90', 'due_30', 'due_0', 'overdue']),
  memberCount: Count,
  womenCount: Count,
  migrantCount: Count,
  /** Members of whom nobody has written down whether they belong to the counts above. */
  unstated: z.object({ sex: Count, migrant: Count }),
  warnings: z.array(z.string()),
  revision: Count,
})
export type Union = z.infer<typeof Union>

export const unionCalls = defineCalls({
  'unions.list': {
    input: z.strictObject({
      text: Text(100).default(''),
      limit: z.int().min(1).max(500).default(50),
      offset: Count.default(0),
    }),
    output: z.object({ rows: z.array(Union), total: Count }),
  },
  'unions.get': { input: z.strictObject({ id: Id }), output: Union },
  'unions.add': { input: New, output: Union },
  'unions.change': {
    input: z.strictObject({ id: Id, revision: Count.optional(), fields: Patch }),
    output: Union,
  },
  'unions.remove': { input: z.strictObject({ id: Id }), output: Empty },
})
