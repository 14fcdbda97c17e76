import { z } from 'zod'
import { defineCalls } from './define.ts'
import { MemberRow } from './members.ts'
import { Count, Id, Text } from './values.ts'

const Named = z.object({ id: Id, name: z.string(), memberCount: Count })

/** Ctrl+K: one box for people, units and unions. */
export const findCalls = defineCalls({
  /** People whose surname is the syllable typed come first; of units and unions a few, so that all groups have room. */
  'find.everything': {
    input: z.strictObject({ text: Text(100), limit: z.int().min(1).max(20).default(8) }),
    output: z.object({
      people: z.array(MemberRow),
      peopleTotal: Count,
      units: z.array(Named),
      unitsTotal: Count,
      unions: z.array(Named),
      unionsTotal: Count,
    }),
  },
})
