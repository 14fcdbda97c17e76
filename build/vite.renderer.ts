import { cpSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// The page. Everything is a file of our own origin: no inline script, no data URL, so that the strict CSP holds.
export default defineConfig({
  root: new URL('../renderer', import.meta.url).pathname,
  base: '/',
  publicDir: false,
  plugins: [react(), copyFonts()],
  build: {
    outDir: new URL('../out/renderer', import.meta.url).pathname,
    emptyOutDir: true,
    // Electron 45 and the installed browsers of the Chromium host.
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    // Fonts keep their own names, so that the copy for the paper writer below is the same file and not a second one.
    rolldownOptions: {
      output: {
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2')) ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
})

/** Under their own names: the page and the paper writer of the main process read the same files. */
function copyFonts(): Plugin {
  return {
    name: 'gongyou:copy-fonts',
    apply: 'build',
    closeBundle() {
      const from = new URL('../renderer/fonts', import.meta.url).pathname
      cpSync(from, new URL('../out/renderer/fonts', import.meta.url).pathname, { recursive: true })
    },
  }
}
