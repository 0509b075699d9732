/** Why no answer came. */
type FetchFault =
  | 'bad-url'
  | 'refused-address'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-encoding'
  | 'paused'
  | 'network'

/** A request came to no answer. The message is a sentence without secrets. */
export class FetchError extends Error {
  readonly fault: FetchFault
  /** Of `paused`: when the host may be asked again, in milliseconds since 1970. */
  readonly until: number | undefined

  constructor(fault: FetchFault, message: string, until?: number) {
    super(message)
    this.name = 'FetchError'
    this.fault = fault
    this.until = until
  }
}
