import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const PATTERN = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url\s*\)/g

/**
 * `new URL('./worker.ts', import.meta.url)` names a file beside its module: a worker thread, a font, a table. Vite
 * follows such names for the browser only; for the main process this makes workers entries of the bundle and copies
 * other files, and points the URL at the result. Names that are no file (a folder, a file made at run time) stay.
 */
export function bundleUrlFiles(): Plugin {
  return {
    name: 'gongyou:bundle-url-files',
    apply: 'build',
    enforce: 'pre',
    // Vite answers with a path of the web server; a module of the main process finds its files beside itself.
    resolveFileUrl: {
      order: 'pre',
      handler: ({ relativePath }) => `new URL(${JSON.stringify(relativePath)}, import.meta.url).href`,
    },
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return null
      const replaced = code.replaceAll(PATTERN, (whole: string, _quote: string, name: string) => {
        const path = join(dirname(id), name)
        if (!existsSync(path) || !/\.\w+$/.test(path)) return whole
        const reference = /\.[jt]s$/.test(path)
          ? this.emitFile({ type: 'chunk', id: path, name: basename(dirname(path)) + '-' + basename(path, '.ts') })
          : this.emitFile({ type: 'asset', name: basename(path), source: readFileSync(path) })
        return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`
      })
      return replaced === code ? null : { code: replaced, map: null }
    },
  }
}
