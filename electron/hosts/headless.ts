import type { HostEvent } from '../../shared/bridge.ts'
import type { Host, PreviewDocument } from './host.ts'

export interface HeadlessHost extends Host {
  readonly events: HostEvent[]
  readonly previews: Map<string, PreviewDocument>
  readonly opened: string[]
}

/** No window: the terminal and the tests. File questions are answered from two lists, in order; then by null. */
export function makeHeadlessHost(answers: { open: string[]; save: string[] }): HeadlessHost {
  const events: HostEvent[] = []
  const previews = new Map<string, PreviewDocument>()
  const opened: string[] = []
  return {
    name: 'headless',
    events,
    previews,
    opened,
    pickOpenFile: () => Promise.resolve(answers.open.shift() ?? null),
    pickSaveFile: () => Promise.resolve(answers.save.shift() ?? null),
    pickFolder: () => Promise.resolve(answers.open.shift() ?? null),
    openWithSystem: (path) => {
      opened.push(path)
      return Promise.resolve()
    },
    showInFolder: () => Promise.resolve(),
    canPrint: () => false,
    offerPreview: (token, document) => {
      previews.set(token, document)
    },
    announce: (event) => {
      events.push(event)
      if (events.length > 1_000) events.shift()
    },
    quit: () => undefined,
  }
}
