import type { Bridge, HostEvent } from '../../shared/bridge.ts'

/** Names of the two private wires between the page and this process. */
export interface Wires {
  origin: string
  binding: string
  event: string
}

/**
 * Runs in every frame before any script of the page. Takes the raw binding away and, in the top frame of our own
 * origin only, leaves the frozen bridge in its place. Text crosses as JSON: quicker than the library's own copying.
 */
export function defineBridge(wires: Wires): void {
  // The binding was put there by the host under this name and takes and gives text.
  const send = Reflect.get(window, wires.binding) as (name: string, input: string) => Promise<string>
  Reflect.deleteProperty(window, wires.binding)
  if (window.top !== window || location.origin !== wires.origin) return
  const bridge: Bridge = {
    call: async (name, input) => JSON.parse(await send(String(name), JSON.stringify(input ?? {}))),
    onEvent: (listener) => {
      // Only the host fires this event, always with a HostEvent.
      const hear = (event: Event): void => listener((event as CustomEvent<HostEvent>).detail)
      window.addEventListener(wires.event, hear)
      return () => window.removeEventListener(wires.event, hear)
    },
  }
  Object.defineProperty(window, 'bridge', { value: Object.freeze(bridge), enumerable: true })
}

/** Runs in the page: hands it what the host has to tell. */
export function fireHostEvent({ name, detail }: { name: string; detail: HostEvent }): void {
  window.dispatchEvent(new CustomEvent(name, { detail }))
}
