import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { FetchError } from './fetch-error.ts'
import { isPublicAddress } from './public-address.ts'

/** Asks for the addresses of a name, all of them. */
export type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

function agent(connections: number, lookup: LookupFunction): Agent {
  return new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: 4000,
    maxHeaderSize: 64 * 1024,
    // The deadline of a request is shorter.
    connect: { lookup, timeout: 120_000 },
  })
}

/**
 * An agent that connects to public addresses only. The addresses are looked at when a connection is made,
 * and it is made to what was looked at, so a name cannot change its address in between (DNS rebinding).
 * Hosts that are IP addresses are looked up by nobody: `assertPublicHost` is for them.
 */
export function guardedAgent(connections: number, lookup: Lookup = systemLookup): Agent {
  return agent(connections, guarded(lookup))
}

/** An agent for hosts that the keeper allows: it connects anywhere. */
export function openAgent(connections: number, lookup: Lookup = systemLookup): Agent {
  return agent(
    connections,
    answerLookup(lookup, (all) => all),
  )
}

/** Throws `FetchError` if the host of a URL is an IP address that is not public. */
export function assertPublicHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw refusal(url.hostname, host)
}

function guarded(lookup: Lookup): LookupFunction {
  return answerLookup(lookup, (addresses, hostname) => {
    const open = addresses.filter(({ address }) => isPublicAddress(address))
    if (open.length === 0) throw refusal(hostname, addresses[0]?.address ?? 'no address')
    return open
  })
}

/** The form of a lookup that sockets ask: they want one address, or all of them. */
function answerLookup(
  lookup: Lookup,
  choose: (addresses: LookupAddress[], hostname: string) => LookupAddress[],
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      try {
        const chosen = choose(addresses, hostname)
        const [first] = chosen
        if (options.all || first === undefined) callback(null, chosen)
        else callback(null, first.address, first.family)
      } catch (refused) {
        callback(refused instanceof Error ? refused : new Error(String(refused)), [])
      }
    })
  }
}

function refusal(hostname: string, address: string): FetchError {
  return new FetchError(
    'refused-address',
    `${hostname} is at ${address}, which is not a public address; to ask it, name it in allowHosts`,
  )
}
