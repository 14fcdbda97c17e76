import { registerHooks } from 'node:module'

// For `node --import`: the packed program finds, instead of Electron, the small stand-in that walks through it.
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron'
      ? { url: new URL('./walk-through.mjs', import.meta.url).href, shortCircuit: true }
      : next(name, context),
})
