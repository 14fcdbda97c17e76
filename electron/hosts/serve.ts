import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { PreviewDocument } from './host.ts'

export interface Served {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

export interface Pages {
  /** Answers a request of the page by the path in its URL; the caller has checked the origin. */
  serve(url: URL): Promise<Served>
  offerPreview(token: string, document: PreviewDocument): void
}

/** Of those that stay, and of those that are read once. */
const NEWEST_PREVIEWS = 4
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** Serves the built page and the previews held in memory. Both hosts answer the page's requests with this alone. */
export function makePages(rendererDir: string): Pages {
  const previews = new Map<string, PreviewDocument>()
  return {
    offerPreview: (token, document) => {
      previews.delete(token)
      previews.set(token, document)
      const alike = [...previews].filter(([, other]) => (other.once === true) === (document.once === true))
      for (const [old] of alike.slice(0, -NEWEST_PREVIEWS)) previews.delete(old)
    },
    serve: async (url) => {
      const path = readPath(url)
      if (path === null) return refuse(400)
      if (path.startsWith('/preview/')) {
        const token = path.slice('/preview/'.length)
        const document = previews.get(token)
        if (document === undefined) return refuse(404)
        if (document.once === true) previews.delete(token)
        return answerPreview(document)
      }
      const name = path === '/' ? '/index.html' : path
      const type = TYPES[extname(name)]
      const file = join(rendererDir, normalize(name))
      if (type === undefined || !file.startsWith(rendererDir + sep)) return refuse(404)
      const bytes = await readFile(file).catch(() => null)
      if (bytes === null) return refuse(404)
      const nonce = makeNonce()
      return answer(name === '/index.html' ? withNonce(bytes, nonce) : bytes, type, nonce)
    },
  }
}

/**
 * Nothing from anywhere but our own files. Styles made at run time by the component kit carry the nonce of this very
 * load, which the page finds in a meta element; scripts have no such way in.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    // For printing: a preview in a frame nobody sees. Our page itself can be framed by nobody.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

function withNonce(html: Buffer, nonce: string): Buffer {
  return Buffer.from(html.toString('utf8').replaceAll('__CSP_NONCE__', nonce))
}

function makeNonce(): string {
  return randomBytes(16).toString('base64url')
}

/** The path without its percent signs; null when it is malformed or tries to climb. */
function readPath(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname)
    return path.includes('\0') || path.includes('\\') || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

function answer(body: Uint8Array, type: string, nonce: string): Served {
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
    body,
  }
}

/** A document has no scripts or styles of its own; our page may frame it to print it. */
function answerPreview({ bytes, type }: PreviewDocument): Served {
  const served = answer(bytes, type, makeNonce())
  const policy = "default-src 'none'; frame-ancestors 'self'"
  return { ...served, headers: { ...served.headers, 'content-security-policy': policy } }
}

function refuse(status: number): Served {
  return { ...answer(Buffer.from('not here'), 'text/plain; charset=utf-8', makeNonce()), status }
}
