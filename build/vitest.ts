import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { makeMemoryFolder } from './memory-folder.ts'

const root = new URL('..', import.meta.url).pathname

// Workers and child processes of the tests run TypeScript as it stands. Node strips the types by a WebAssembly module
// that each thread would compile afresh, seconds of work in all, and whose code, freed when a short-lived thread ends,
// now and then takes the whole process down (a known fault of the engine). Stripped once and kept, it is not needed.
process.env['NODE_COMPILE_CACHE'] ??= `${root}node_modules/.cache/node`

// Not for the fault tests, which are about the disk.
const memory = makeMemoryFolder()
const inMemory = memory === null ? {} : { TMPDIR: memory }

// One runner for everything; four projects so that a quick run can name one (`npx vitest -c build/vitest.ts --project unit`).
export default defineConfig({
  test: {
    root,
    reporters: ['default'],
    // Processes, not threads: an addon that goes down takes one of them with it, and threads would share it.
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/package/**'],
          isolate: false,
          setupFiles: ['tests/support/fresh-modules.ts'],
          unstubGlobals: true,
          unstubEnvs: true,
          // The usual one less than there are cores would leave half of a small machine idle.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          env: inMemory,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/faults/support/bundle-children.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          // A process to be killed is mostly waited for.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/find-browser.ts'],
          // Files share a process, and with it a browser.
          isolate: false,
          env: inMemory,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // A browser waits more than it works: two at a time take half as long, even on two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
})
