import { defineConfig } from 'vite'

// CommonJS in one file: a sandboxed preload script can be nothing else.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  publicDir: false,
  build: {
    ssr: true,
    outDir: new URL('../out/preload', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'chrome130',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: new URL('../electron/preload.ts', import.meta.url).pathname,
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
})
