import { z } from 'zod'
import { findPassphraseFault } from '../domain/passphrase.ts'
import { defineCalls } from './define.ts'
import { Count, Day, Empty, Text } from './values.ts'

const Passphrase = z.string().min(1).max(200)
/** Refused with the reason of the rule: `passphrase_too_common`. */
const NewPassphrase = z
  .string()
  .max(200)
  .superRefine((text, refine) => {
    const fault = findPassphraseFault(text)
    if (fault !== null) refine.addIssue({ code: 'custom', message: fault })
  })

export const StoreStatus = z.object({
  /** `none`: first run; `locked`: a store is there and closed; `open`. */
  state: z.enum(['none', 'locked', 'open']),
  townshipName: z.string().nullable(),
  /** Seconds until the next try is allowed after wrong passphrases. */
  waitSeconds: Count,
  /** The calendar day where the laptop stands: the page has no clock of its own. */
  today: Day,
})

export const About = z.object({
  version: z.string(),
  host: z.enum(['electron', 'chromium', 'headless']),
  /** False where no print dialog can open: then a list is saved and printed with another program. */
  canPrint: z.boolean(),
  cipher: z.string().nullable(),
  journalMode: z.string().nullable(),
  synchronous: z.string().nullable(),
  sqlite: z.string().nullable(),
  dataDir: z.string().nullable(),
})

/** Opening, locking and the keys of the store. */
export const storeCalls = defineCalls({
  'app.about': { input: Empty, output: About, stateless: true },
  'store.status': { input: Empty, output: StoreStatus, stateless: true },
  /** First run: makes the store and replies with the recovery code, which is shown once and kept nowhere. */
  'store.create': {
    input: z.strictObject({
      passphrase: NewPassphrase,
      townshipName: Text(100),
      unionName: Text(100),
      organiserName: Text(50),
    }),
    output: z.object({ recoveryCode: z.string() }),
    stateless: true,
  },
  /** Wrong: `invalid_input/wrong_passphrase` with `waitSeconds`; too soon: `unavailable/wait` with the same. */
  'store.unlock': { input: z.strictObject({ passphrase: Passphrase }), output: StoreStatus, stateless: true },
  /** With the printed code when the passphrase is lost; sets a new passphrase. */
  'store.recover': {
    input: z.strictObject({ recoveryCode: z.string().max(100), newPassphrase: NewPassphrase }),
    output: StoreStatus,
    stateless: true,
  },
  'store.lock': { input: Empty, output: StoreStatus, stateless: true },
  'store.changePassphrase': {
    input: z.strictObject({ passphrase: Passphrase, newPassphrase: NewPassphrase }),
    output: Empty,
  },
})
