import { z } from 'zod'
import { findParameter, isParameterValue } from '../domain/parameters.ts'
import { defineCalls } from './define.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

export const Settings = z.object({
  townshipName: Text(100),
  unionName: Text(100),
  organiserName: Text(50),
  /** Whose program this is: a township's own, or the county's, which takes in what townships send (县级模式). */
  level: z.enum(['township', 'county']),
  /** Minutes without a touch until the program locks itself; 0 switches it off. */
  autoLockMinutes: z.int().min(0).max(240),
  /** 100 to 200. */
  textPercent: z.int().min(100).max(200),
  enterMovesOn: z.boolean(),
  /** Statistics show retained members inside or beside the total (a choice of the county). */
  countRetained: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const Code = z.object({
  code: z.string(),
  label: z.string(),
  short: z.string().nullable(),
  retiredOn: z.string().nullable(),
})
export type Code = z.infer<typeof Code>

const ParameterValue = z.union([z.string().max(2_000), z.number(), z.boolean()])

export const Parameter = z.object({
  id: Id,
  name: z.string(),
  value: ParameterValue,
  validFrom: Day,
  documentNo: z.string().nullable(),
  note: z.string().nullable(),
})
export type Parameter = z.infer<typeof Parameter>

/** What a screen wants to find again, as JSON text of its own making: the main process only keeps it. */
const JsonText = z.string().max(200_000).refine(isJson, 'bad_json')

/** Code tables, settings of this laptop, dated local parameters (政策参数), drafts and saved filters. */
export const settingsCalls = defineCalls({
  'codes.list': { input: Empty, output: z.record(z.string(), z.array(Code)) },
  'settings.get': { input: Empty, output: Settings },
  'settings.change': { input: Settings.partial(), output: Settings },
  'parameters.list': { input: Empty, output: z.array(Parameter) },
  /** A known parameter takes only values of its kind; any other name is one of the user's own. */
  'parameters.set': {
    input: z
      .strictObject({
        name: Text(60).min(1),
        value: ParameterValue,
        validFrom: Day,
        documentNo: Text(100).nullable().default(null),
        note: Text(500).nullable().default(null),
      })
      .refine(isKnownValue, { path: ['value'], message: 'invalid_value' }),
    output: Parameter,
  },
  /** A row that was written by mistake. */
  'parameters.remove': { input: z.strictObject({ id: Id }), output: Empty },
  'drafts.save': { input: z.strictObject({ key: Text(100).min(1), value: JsonText }), output: Empty },
  'drafts.get': { input: z.strictObject({ key: Text(100).min(1) }), output: z.object({ value: JsonText.nullable() }) },
  'drafts.list': {
    input: Empty,
    output: z.array(z.object({ key: z.string(), updatedAt: z.string() })),
  },
  'drafts.drop': { input: z.strictObject({ key: Text(100).min(1) }), output: Empty },
  'filters.list': {
    input: z.strictObject({ list: Text(40) }),
    output: z.array(z.object({ id: Id, name: z.string(), value: JsonText })),
  },
  'filters.save': {
    input: z.strictObject({ list: Text(40), name: Text(40).min(1), value: JsonText }),
    output: z.object({ id: Id }),
  },
  'filters.drop': { input: z.strictObject({ id: Id }), output: Empty },
  /** What one list remembers of its columns: order, width, hidden. */
  'layouts.get': { input: z.strictObject({ list: Text(40) }), output: z.object({ value: JsonText.nullable() }) },
  'layouts.save': { input: z.strictObject({ list: Text(40), value: JsonText }), output: Empty },
  'jobs.cancel': { input: z.strictObject({ job: Text(80) }), output: z.object({ pending: Count }) },
})

function isKnownValue({ name, value }: { name: string; value: string | number | boolean }): boolean {
  const rule = findParameter(name)
  return rule === null || isParameterValue(rule, value)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
