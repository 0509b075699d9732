/** What the files of a host are made from. */
export interface HostedSite {
  /** The Content Security Policy of the pages. */
  readonly policy: string
  /** Begins and ends with a slash. */
  readonly base: string
}
