import robotsParser from 'robots-parser'
import type { Client } from '../../fetching/client.ts'

/** The name that rules of `robots.txt` know us by. */
const robotName = 'Broadsheet'

/** RFC 9309 asks crawlers to read at least so much. */
const maxBytes = 500 * 1024

/**
 * Makes the question whether a page may be fetched. Each host's `robots.txt` is asked for once. As RFC 9309
 * (section 2.3.1) says, a host without one allows everything, and one that cannot be reached nothing.
 */
export function askRobots(client: Client): (url: string) => Promise<boolean> {
  const known = new Map<string, Promise<(url: string) => boolean>>()
  return async (url) => {
    const { origin } = new URL(url)
    const rules = known.get(origin) ?? readRules(client, origin)
    known.set(origin, rules)
    return (await rules)(url)
  }
}

async function readRules(client: Client, origin: string): Promise<(url: string) => boolean> {
  const address = `${origin}/robots.txt`
  try {
    const { status, bytes } = await client.get({ url: address, accept: 'text/plain', maxBytes })
    if (status >= 400 && status < 500) return () => true
    if (status !== 200) return () => false
    const rules = robotsParser(address, Buffer.from(bytes).toString())
    return (url) => rules.isAllowed(url, robotName) !== false
  } catch {
    return () => false
  }
}
