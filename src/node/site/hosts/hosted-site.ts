/** The site as the files of a host need it. */
export interface HostedSite {
  /** The Content Security Policy of the pages. */
  readonly policy: string
  /** Begins and ends with a slash. */
  readonly base: string
}
