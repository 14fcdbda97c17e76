import { z } from 'zod'
import { defineCalls } from './define.ts'
import { Day } from './values.ts'

const Verdict = z.object({
  ok: z.boolean(),
  normalised: z.string().optional(),
  problems: z.array(z.string()),
  warnings: z.array(z.string()),
})

/** Checks of numbers: pure, so they work without a store. */
export const identityCalls = defineCalls({
  'identity.checkIdNumber': {
    input: z.strictObject({
      value: z.string().max(200),
      /** Defaults to today. */
      asOf: Day.optional(),
      use: z.enum(['member', 'household']).optional(),
      above: z.string().max(200).optional(),
    }),
    output: Verdict.extend({ birthOn: z.string().optional(), sex: z.enum(['male', 'female']).optional() }),
    stateless: true,
  },
  'identity.checkCreditCode': {
    input: z.strictObject({ value: z.string().max(200), use: z.enum(['unit', 'union']).optional() }),
    output: Verdict.extend({ suggested: z.string().optional() }),
    stateless: true,
  },
})
