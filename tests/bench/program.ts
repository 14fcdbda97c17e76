import type { InputOf, OutputOf } from '../../shared/contract/define.ts'
import type { AllCalls } from '../../shared/contract/index.ts'
import type { Context } from '../../electron/context.ts'
import type { Store } from '../../electron/db/store.ts'
import { makeDispatch } from '../../electron/dispatch.ts'
import { aidFeature } from '../../electron/features/aid/handlers.ts'
import { auditFeature } from '../../electron/features/audit/handlers.ts'
import { hardshipFeature } from '../../electron/features/hardship/handlers.ts'
import { employmentsFeature, ratesFeature } from '../../electron/features/labour/handlers.ts'
import { membersFeature } from '../../electron/features/members/handlers.ts'
import { makeEnding } from '../../electron/ending.ts'
import { makeSession } from '../../electron/session.ts'
import { machineFor, openBenchStore } from './stores.ts'

export interface Program {
  readonly store: Store
  /** A call as the page makes it: input checked, handler run, output checked. Throws when the reply is not ok. */
  call<N extends keyof AllCalls & string>(name: N, input: InputOf<AllCalls, N>): Promise<OutputOf<AllCalls, N>>
  /** What the program keeps between two reads is out of date from here on, as after any write. */
  forget(): void
  close(): Promise<void>
}

/** The program behind the door, on an open store and with the store at hand for measuring the limit. */
export async function openProgram(folder: string): Promise<Program> {
  const store = await openBenchStore(folder)
  const machine = machineFor(folder)
  const ctx: Context = { ...machine, session: makeSession(machine.clock.now), ending: makeEnding(), store }
  const dispatch = makeDispatch(ctx, [
    membersFeature, auditFeature, hardshipFeature, aidFeature, employmentsFeature, ratesFeature,
  ])
  store.sqlite.exec('create temp table touched (at integer)')
  const touch = store.sqlite.prepare('insert into temp.touched values (1)')
  return {
    store,
    call: async (name, input) => {
      const reply = await dispatch(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.reason}`)
      return reply.value as never // dispatch has parsed it with the contract's own schema
    },
    forget: () => {
      touch.run()
    },
    close: () => store.close(),
  }
}
