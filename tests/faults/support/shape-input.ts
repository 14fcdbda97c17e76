import { z } from 'zod'

const PLAUSIBLE = ['', '王五', 'wangwu', '420981199003071231', '13812345678', '1', '2', '01', '111', 'any', '{}', '["a",1]']
const WILD = [' ', '"', "'; drop table person; --", '\u0000', '\uD800', '\u{F0001}', '𠅤', '[', 'null', '九'.repeat(5_000)]
const DAYS = ['2026-03-02', '2019-07', '2015-06-03', '1990-03-07', '2026-02-30', '9999-12-31']
const NUMBERS = [0, 1, 2, 50, 36]
const WILD_NUMBERS = [-1, 0.5, 1e9, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]
const JUNK = [null, [], {}, 'x', 7, true]

/** An input that fits the schema; `wildness` is the chance of each value to be at the edge of it or beyond. */
export function shapeInput(
  schema: z.ZodType,
  random: () => number,
  ids: readonly string[],
  wildness: number,
): unknown {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const isWild = (): boolean => random() < wildness
  const shape = (part: z.ZodType): unknown => {
    if (random() < wildness / 10) return pick(JUNK)
    if (part instanceof z.ZodObject) {
      // What is required is left out only by the wild.
      const entries = Object.entries(part.shape).filter(([, value]) => isOptional(value) ? random() < 0.3 : !isWild())
      return Object.fromEntries(entries.map(([key, value]) => [key, shape(toType(value))]))
    }
    if (part instanceof z.ZodNullable) return random() < 0.3 ? null : shape(toType(part.unwrap()))
    if (part instanceof z.ZodOptional || part instanceof z.ZodDefault) return shape(toType(part.unwrap()))
    if (part instanceof z.ZodArray) return Array.from({ length: Math.floor(random() * 3) }, () => shape(toType(part.element)))
    if (part instanceof z.ZodRecord) return { [pick(PLAUSIBLE) ?? '']: shape(toType(part.valueType)) }
    if (part instanceof z.ZodUnion) return shape(toType(pick(part.options)))
    if (part instanceof z.ZodEnum) return pick(part.options)
    if (part instanceof z.ZodLiteral) return pick([...part.values])
    if (part instanceof z.ZodBoolean) return random() < 0.5
    if (part instanceof z.ZodNumber) return pick(isWild() ? WILD_NUMBERS : NUMBERS)
    if (part instanceof z.ZodUUID) return isWild() ? '01890000-0000-7000-8000-999999999999' : pick(ids)
    if (part instanceof z.ZodCustom) return pick(DAYS)
    return pick(isWild() ? WILD : [...PLAUSIBLE, ...DAYS, ...ids])
  }
  return shape(schema)
}

function isOptional(part: unknown): boolean {
  return part instanceof z.ZodOptional || part instanceof z.ZodDefault
}

function toType(part: unknown): z.ZodType {
  if (part instanceof z.ZodType) return part
  throw new Error('not a schema')
}
