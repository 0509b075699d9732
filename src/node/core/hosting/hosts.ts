/** The limits of a host. A missing number means that the host names none. */
export interface HostLimits {
  /** The most files of a site. */
  readonly files?: number
  /** The most files in one folder. */
  readonly filesInFolder?: number
  /** The most bytes of a site. */
  readonly bytes?: number
  /** The most bytes of one file. */
  readonly fileBytes?: number
  /** The page of the host that says so. */
  readonly source?: string
  /** Whether the host puts all paths into lower case: it takes two names of other letter case for one. */
  readonly lowersPaths?: true
}

const MiB = 1024 * 1024

/** Every host of the setting `host` with its limits for free plans, as of 2026. */
export const hosts = {
  'github-pages': {
    bytes: 1_000_000_000,
    source:
      'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  'cloudflare-pages': {
    files: 20_000,
    fileBytes: 25 * MiB,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  netlify: {
    filesInFolder: 54_000,
    source: 'https://docs.netlify.com/site-deploys/overview/#files-per-directory-limit',
    lowersPaths: true,
  },
  vercel: {
    files: 15_000,
    bytes: 100 * MiB,
    source: 'https://vercel.com/docs/limits',
  },
  'object-store': {},
  nginx: {},
} as const satisfies Readonly<Record<string, HostLimits>>

export type HostName = keyof typeof hosts

/** The names of all hosts, in the order of the table. */
export const hostNames = Object.keys(hosts) as [HostName, ...HostName[]]

/** The most files that a site should have whose host is not named: what most hosts with a limit take. */
export const usualFiles = hosts['cloudflare-pages'].files

/** The limits of a host; the usual number of files when none is named. */
export function limitsOf(host: HostName | undefined): HostLimits {
  return host === undefined ? { files: usualFiles } : hosts[host]
}

/**
 * Whether the host of a site puts all paths into lower case. Where no host is named, the environment tells that the
 * build runs at Netlify.
 */
export function lowersPaths(
  host: HostName | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  const named = host ?? (environment.NETLIFY ? 'netlify' : undefined)
  return limitsOf(named).lowersPaths ?? false
}
