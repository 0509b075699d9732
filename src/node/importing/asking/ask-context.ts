import type { Client } from '../../fetching/client.ts'

/** The surroundings of asking: they are given, so that a year of it can be simulated. */
export interface AskContext {
  readonly client: Client
  /** When the run began. */
  readonly now: Date
  /** The zone of dates that name none: an IANA name. */
  readonly timeZone: string
  /** The limit of one feed in milliseconds; that of the client if not given. */
  readonly timeoutMs?: number | undefined
}
