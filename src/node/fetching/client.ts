/** A request for one resource. It is always a GET. */
export interface FetchRequest {
  /** Absolute, http or https. */
  readonly url: string
  /** The header `Accept`. */
  readonly accept?: string
  /** Headers for the host of `url` alone: a redirect to another host does not get them. */
  readonly headers?: Readonly<Record<string, string>>
  /** Headers for one URL, asked for every step of a redirect: validators, `Referer`. */
  readonly headersFor?: (url: string) => Readonly<Record<string, string>>
  /** The most bytes of the body, decompressed; 16 MiB if not given. */
  readonly maxBytes?: number
  /** The time to the last byte in milliseconds, redirects included; 20 s if not given. */
  readonly timeoutMs?: number
}

/** One step of a redirect. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
}

/** The answer of a server, whatever its status. */
export interface FetchedResource {
  readonly status: number
  /** The URL that answered, after redirects. */
  readonly url: string
  readonly headers: Headers
  /** Decompressed. */
  readonly bytes: Uint8Array
  /** Whether the connection or the compressed data broke off: `bytes` are what came until then. */
  readonly isPartial: boolean
  /** Whether something stood behind the end of the compressed data. It is left out. */
  readonly hasJunk?: true
  readonly redirects: readonly Redirect[]
}

/** A client that asks servers: polite, guarded, within limits. Tests and the simulated year may bring their own. */
export interface Client {
  /** Resolves with any answer of the server. Rejects with `FetchError`, and with nothing else. */
  get(request: FetchRequest): Promise<FetchedResource>
}
