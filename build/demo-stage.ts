import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { App } from '../electron/app.ts'
import type { AllCalls } from '../shared/contract/index.ts'
import type { InputOf, OutputOf } from '../shared/contract/define.ts'

/** A call as the page makes it; throws when the reply is not ok. */
export type Call = <N extends keyof AllCalls & string>(name: N, input: InputOf<AllCalls, N>) => Promise<OutputOf<AllCalls, N>>

export function callOf(app: App): Call {
  return async (name, input) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value as never // dispatch has parsed it with the contract's own schema
  }
}

/** What the parts of the demo share: the running program, its page, and the folder for papers and pictures. */
export interface Stage {
  readonly page: Page
  readonly call: Call
  /** Says what was done, with the seconds since the start. */
  step(text: string): void
  picture(name: string): Promise<void>
  /** Answers the next question of where to save with a file of this name in the folder, and gives its path. */
  saveAs(name: string): string
}

export function makeStage(
  app: App,
  page: Page,
  { out, save, startedAt }: { out: string; save: string[]; startedAt: number },
): Stage {
  const step = (text: string): void => {
    console.log(`${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(5)} s  ${text}`)
  }
  return {
    page,
    step,
    call: callOf(app),
    picture: async (name) => {
      const path = join(out, `${name}.png`)
      await page.screenshot({ path })
      step(`屏幕 → ${path}`)
    },
    saveAs: (name) => {
      const path = join(out, name)
      save.push(path)
      return path
    },
  }
}
