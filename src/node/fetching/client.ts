/** A request for one resource. It is always a GET. */
export interface FetchRequest {
  /** Absolute, http or https. */
  readonly url: string
  /** Lower-case names. They go to the host of `url` only, not to hosts that it redirects to. */
  readonly headers?: Readonly<Record<string, string>>
  /** The header `Accept`, sent to every host. */
  readonly accept?: string
  /** The most bytes of the body after decompression; 16 MiB if not given. */
  readonly maxBytes?: number
  /** The time to the last byte, redirects included; 20 s if not given. */
  readonly timeoutMs?: number
  /** The value of `Referer` for a host. */
  readonly refererFor?: (hostname: string) => string | undefined
}

/** One step of a redirect. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
}

/** What a server answered, whatever the status. */
export interface FetchedResource {
  readonly status: number
  /** The URL that answered, after redirects. */
  readonly url: string
  readonly headers: Headers
  /** Decompressed. */
  readonly bytes: Uint8Array
  readonly redirects: readonly Redirect[]
}

/** What asks servers: polite, guarded, within limits. Tests and the simulated year bring their own. */
export interface Client {
  /** Resolves with any answer of the server. Rejects with `FetchError`, and with nothing else. */
  get(request: FetchRequest): Promise<FetchedResource>
}
