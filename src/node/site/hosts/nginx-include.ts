import type { HostedSite } from './hosted-site.ts'
import { lastingFolders, securityHeaders } from './response-headers.ts'

/** The types of files that nginx does not know by their endings. */
const types = [
  ['/feed\\.xml$', 'application/atom+xml'],
  ['/feed\\.json$', 'application/feed+json'],
  ['/opml\\.xml$', 'text/x-opml'],
  ['\\.webmanifest$', 'application/manifest+json'],
] as const

/**
 * Makes what a `server` block of nginx includes: pages, redirects, types, headers. The block itself names
 * the host and `root`, the folder in which the site stands at its base.
 */
export function nginxInclude({ policy, base }: HostedSite): string {
  return [
    '# Made by the build. In the server block: include /path/of/the/site/nginx-include.conf;',
    'index index.html;',
    'charset utf-8;',
    'absolute_redirect off;',
    `error_page 404 ${base}404.html;`,
    `location ${base} { try_files $uri $uri/ =404; }`,
    `location = ${base}nginx-include.conf { return 404; }`,
    ...types.map(([path, type]) => `location ~ ${path} { types { } default_type ${type}; }`),
    // Without add_header of their own, so that the headers of the server hold for them too.
    ...lastingFolders(base).map(({ folder }) => `location ${folder} { expires 1y; }`),
    'gzip on;',
    'gzip_min_length 256;',
    'gzip_vary on;',
    'gzip_types text/css text/plain text/xml text/x-opml text/javascript application/javascript application/json application/feed+json application/atom+xml application/manifest+json image/svg+xml;',
    ...securityHeaders(policy).map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n')
}
