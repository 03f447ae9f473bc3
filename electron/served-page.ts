import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The scheme of our pages. No other address exists for the window. */
export const PAGE_SCHEME = 'app'

const PAGE_HOST = /^jiyao-\d+$/

/**
 * Address of the first page. Each time one has worked, the next gets a host of its own: a page of another host is drawn
 * by another renderer process, and sees nothing that the page before may have kept.
 */
export function firstPageOf(turn: number): string {
  return `${PAGE_SCHEME}://jiyao-${turn}/index.html`
}

// The build writes this where the nonce belongs; a new one is put there at each load.
const NONCE_PLACE = '__CSP_NONCE__'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** True for an address of our own pages, and nothing that only looks like one. */
export function isServedPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${PAGE_SCHEME}:` && PAGE_HOST.test(host) && username === '' && password === ''
}

/** Answers a request for a page, a script or a picture out of the folder of built pages; all else is not found. */
export async function servePage(request: Request, folder: string): Promise<Response> {
  const file = request.method === 'GET' ? servedFile(request.url, folder) : undefined
  const mediaType = file && MEDIA_TYPES[path.extname(file)]
  if (!file || !mediaType) return notFound()
  try {
    const content = await readFile(file)
    const nonce = randomBytes(18).toString('base64')
    const body = file.endsWith('.html')
      ? content.toString('utf8').replaceAll(NONCE_PLACE, nonce)
      : new Uint8Array(content)
    return new Response(body, { headers: { 'Content-Type': mediaType, ...protections(nonce) } })
  } catch {
    return notFound()
  }
}

/** The file a page's address names, or undefined when it lies outside the folder. */
export function servedFile(address: string, folder: string): string | undefined {
  if (!isServedPage(address)) return undefined
  let wanted: string
  try {
    // The URL parser folds `..` and `%2e%2e` but leaves `%2f`: the real check is the one on the resolved path below.
    wanted = decodeURIComponent(new URL(address).pathname)
  } catch {
    return undefined
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return undefined
  const root = path.resolve(folder)
  const file = path.resolve(root, `.${wanted === '/' ? '/index.html' : wanted}`)
  return file.startsWith(root + path.sep) ? file : undefined
}

/** What a page is forbidden, told with every answer. Trusted Types: a script may put no markup into the page. */
function protections(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default'
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store'
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: protections('none') })
}
