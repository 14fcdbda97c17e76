import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line, `N passed, N failed`, for whoever adds up several runs. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0
    let failed = 0
    for (const module of modules) {
      let any = false
      for (const test of module.children.allTests()) {
        any = true
        if (test.result().state === 'passed') passed += 1
        else failed += 1
      }
      // A file that cannot even be loaded has no tests to count.
      if (!any || module.errors().length > 0) failed += 1
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  }
}
