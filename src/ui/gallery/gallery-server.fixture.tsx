import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { render } from 'preact-render-to-string'
import { asset, assetsFolder, type PageOptions } from '../ui.ts'
import { Gallery } from './gallery.fixture.tsx'

const types: { [end: string]: string } = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' }

// The policy that the real server sends, so that what it would block is seen here.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** What the server was sent, and how it shall answer. */
export type GalleryServer = {
  address: string
  sent: { path: string; body: string }[]
  answers: { checkHtml: string; saveStatus: number }
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const bytes = type === 'font/woff2' ? Buffer.from(body) : gzipSync(body)
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-draft-version': '8',
    ...(type === 'font/woff2' ? {} : { 'content-encoding': 'gzip' }),
    'content-length': bytes.length,
  })
  response.end(bytes)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  server: GalleryServer,
  lang: PageOptions['lang'],
) {
  const path = new URL(request.url ?? '/', server.address).pathname
  if (request.method === 'POST') {
    server.sent.push({ path, body: await bodyOf(request) })
    if (path === '/save') return send(response, server.answers.saveStatus, 'text/html', '')
    return send(response, 200, 'text/html', server.answers.checkHtml)
  }
  if (path.startsWith('/assets/')) {
    const file = path.slice('/assets/'.length)
    return send(response, 200, types[extname(file)] ?? 'text/plain', await readFile(join(assetsFolder(), file)))
  }
  if (path === '/favicon.ico') return send(response, 404, 'text/plain', '')
  const page = <Gallery lang={lang} light={path === '/light'} />
  return send(response, 200, 'text/html', `<!doctype html>${render(page)}`)
}

/** Serves the gallery on loopback. Throws at the first request when assets are not built. */
export async function serveGallery(lang: PageOptions['lang'] = 'en-GB'): Promise<GalleryServer> {
  asset('app.css')
  const http: Server = createServer((request, response) => {
    answer(request, response, gallery, lang).catch((error: unknown) => {
      response.writeHead(500)
      response.end(String(error))
    })
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address with a port, not a path.
  const { port } = http.address() as AddressInfo
  const gallery: GalleryServer = {
    address: `http://127.0.0.1:${port}`,
    sent: [],
    answers: { checkHtml: '<p>Nothing found.</p>', saveStatus: 204 },
    close: () =>
      new Promise(resolve => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return gallery
}
