import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { bundleUrlFiles } from './bundle-url-files.ts'

const packages = [
  'electron', 'better-sqlite3', 'playwright-core', '@sparticuz/chromium',
  // These read WebAssembly and metric files beside their own modules.
  'pdfkit', 'fontkit', 'subset-font',
]
const entry = (path: string): string => new URL(`../electron/${path}`, import.meta.url).pathname

// The main process as ES modules, one bundle for its three entries. Only what must stay a package of its own is left
// out: Electron itself, the database with its native part, and what drives or replaces an installed browser.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  publicDir: false,
  plugins: [bundleUrlFiles()],
  ssr: { noExternal: true, external: packages },
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: new URL('../out/app', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: entry('main.ts'), 'main-chromium': entry('main-chromium.ts'), cli: entry('cli.ts') },
      external: [...packages, ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
