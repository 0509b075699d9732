import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import {
  type ClientOptions,
  createClient,
  type OpenClient,
} from '../../../../src/node/fetching/create-client.ts'

/** A server on this machine that ends with the test. */
export interface Loopback {
  /** Without a slash at the end. */
  readonly url: string
  /** Host and port, as `allowHosts` takes them. */
  readonly host: string
  readonly requests: readonly IncomingMessage[]
}

/** Starts a server on an address of this machine. It answers with what the listener says. */
export async function startLoopback(
  listener: RequestListener,
  address = '127.0.0.1',
): Promise<Loopback> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    listener(request, response)
  })
  const port = await listen(server, address)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://${address}:${port}`, host: `${address}:${port}`, requests }
}

function listen(server: Server, address: string): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, address, () => resolve((server.address() as AddressInfo).port))
  })
}

/** A client that may ask these servers, without pauses; it ends with the test. */
export function openTestClient(
  servers: readonly Loopback[],
  options: Partial<ClientOptions> = {},
): OpenClient {
  const client = createClient({
    userAgent: 'Broadsheet/test',
    jitterMs: 0,
    allowHosts: servers.map(({ host }) => host),
    ...options,
  })
  onTestFinished(() => client.close())
  return client
}
