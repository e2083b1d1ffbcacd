import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real web server on this machine whose one page answers with whatever status a test wants; `closed`: nobody listens at its address. */
export async function openAnsweringServer() {
  const now = { status: 200, body: 'A paper of the school.', waits: 0 }
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    setTimeout(() => response.writeHead(now.status, { 'content-type': 'text/plain' }).end(now.body), now.waits)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/code%20of%20conduct.pdf?year=2026`,
    asked,
    answersWith(status: number) {
      now.status = status
    },
    /** However long a page or a paper is. */
    isLong(bytes: number) {
      now.body = 'x'.repeat(bytes)
    },
    /** Milliseconds before it says anything. */
    takes(waits: number) {
      now.waits = waits
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
