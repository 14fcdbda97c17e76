import { z } from 'zod'

/**
 * `invalid_input` what was given cannot be read; `rule_broken` it can, but a rule of the trade forbids it;
 * `conflict` it clashes with something stored; `unavailable` not now (locked, no host, cancelled);
 * `internal` our fault, with a reference into the local log.
 */
export const ERROR_CODES = [
  'invalid_input',
  'not_found',
  'conflict',
  'rule_broken',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What crosses the door when a call fails. Words only, no sentences: wording is the renderer's. */
export const ErrorBody = z.object({
  code: z.enum(ERROR_CODES),
  /** A stable word such as `joined_in_future`. */
  reason: z.string(),
  /** Field to reason, for forms. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Facts that the wording needs: a name, a count, seconds to wait, the id of the record in the way. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>

/** Expected trouble. Anything else that is thrown becomes `internal` at the door. */
export class AppError extends Error {
  readonly body: ErrorBody

  constructor(body: ErrorBody, options?: ErrorOptions) {
    super(`${body.code}: ${body.reason}`, options)
    this.name = 'AppError'
    this.body = body
  }
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorBody }

type Details = NonNullable<ErrorBody['details']>

/** A rule of the trade forbids it; name the field when one is to blame. */
export function ruleBroken(reason: string, field?: string, details?: Details): AppError {
  return make('rule_broken', reason, field, details)
}

export function invalidInput(reason: string, field?: string, details?: Details): AppError {
  return make('invalid_input', reason, field, details)
}

export function notFound(what: string, id: string): AppError {
  return make('not_found', `${what}_not_found`, undefined, { id })
}

export function conflict(reason: string, field?: string, details?: Details): AppError {
  return make('conflict', reason, field, details)
}

export function unavailable(reason: string, details?: Details): AppError {
  return make('unavailable', reason, undefined, details)
}

function make(code: ErrorCode, reason: string, field: string | undefined, details: Details | undefined): AppError {
  return new AppError({
    code,
    reason,
    ...(field === undefined ? {} : { fields: { [field]: reason } }),
    ...(details === undefined ? {} : { details }),
  })
}
