import { AppError, type ErrorBody, type Reply } from '../shared/errors.ts'
import type { Context } from './context.ts'
import { toAppError } from './db/errors.ts'
import type { Feature } from './handle.ts'

export type Dispatch = (name: string, input: unknown) => Promise<Reply<unknown>>

/**
 * The boundary. Checks the name and the input, runs the handler, checks the output (which also strips columns that
 * leaked from a row), and never throws. The contract itself is the allow-list.
 */
export function makeDispatch(ctx: Context, features: readonly Feature[]): Dispatch {
  const table = new Map(
    features.flatMap((feature) =>
      Object.entries(feature.calls).map(([name, spec]) => {
        const handler = feature.handlers[name]
        if (handler === undefined) throw new Error(`no handler for ${name}`)
        return [name, { spec, handler }] as const
      }),
    ),
  )
  return async (name, input) => {
    try {
      const entry = table.get(name)
      if (entry === undefined) throw new AppError({ code: 'invalid_input', reason: 'unknown_call' })
      const parsed = entry.spec.input.safeParse(input ?? {})
      if (!parsed.success) return { ok: false, error: inputError(parsed.error.issues) }
      if (entry.spec.stateless !== true) {
        ctx.session.touch()
        void ctx.store // throws `unavailable` while locked
      }
      // `handle` has paired handler and schema by type; the table forgets that pairing.
      const value: unknown = await entry.handler(ctx, parsed.data as never)
      return { ok: true, value: entry.spec.output.parse(value) }
    } catch (error) {
      const known = error instanceof AppError ? error : toAppError(error)
      if (known !== null) return { ok: false, error: known.body }
      const reference = ctx.newId().slice(-8)
      ctx.log.error(reference, error)
      return { ok: false, error: { code: 'internal', reason: 'unexpected', details: { reference } } }
    }
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly code?: string
  readonly message: string
  /** What would be taken, where that is a list. */
  readonly values?: readonly unknown[]
}

function inputError(issues: readonly Issue[]): ErrorBody {
  const fields: Record<string, string> = {}
  const allowed: Record<string, string> = {}
  for (const issue of issues) {
    const path = issue.path.map(String).join('.')
    const field = path === '' ? 'input' : path
    fields[field] ??= issue.code === 'custom' ? issue.message : (issue.code ?? 'invalid')
    if (issue.code === 'invalid_value' && issue.values !== undefined) allowed[field] ??= issue.values.map(String).join(' | ')
  }
  const details = Object.keys(allowed).length === 0 ? {} : { details: allowed }
  return { code: 'invalid_input', reason: 'bad_input', fields, ...details }
}
