// Serves the built page at app://packbench/ from a list of files made at the start: what is not on it does not exist.
import fs from 'node:fs'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { appAddress } from './page-address.ts'

/** Sent with every answer. Mantine writes style elements; the barcode reader and the label preview compile WebAssembly; the camera is a stream. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self' mediastream: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}

/** Must run before the app is ready: gives app:// the rights of a web origin. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Answers app://packbench/ with the files of the built page. A path without a dot is a screen of the page: it gets the page. */
export function serveApp(session: Session, pageFolder: string): void {
  const files = listFiles(pageFolder)
  session.protocol.handle('app', async (request) => {
    if (!request.url.startsWith(appAddress) || request.method !== 'GET') return refusal(403)
    const { pathname } = new URL(request.url)
    const file = files.get(pathname) ?? (pathname.includes('.') ? undefined : files.get('/index.html'))
    if (file === undefined) return refusal(404)
    return new Response(await fs.promises.readFile(file), {
      headers: headers(mediaTypes[path.extname(file)] ?? 'application/octet-stream'),
    })
  })
}

/** Every file of the built page, by the path it is asked for. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]),
  )
}

function headers(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain') })
}
