import type { HostName } from '../../core/hosting/hosts.ts'
import type { OutputFile } from '../../output/output-file.ts'
import type { HostedSite } from './hosted-site.ts'
import { nginxInclude } from './nginx-include.ts'
import { lastingFolders, securityHeaders } from './response-headers.ts'

/** Makes the files that a host wants to find at the top of a site. */
export function hostFiles(host: HostName, site: HostedSite): readonly OutputFile[] {
  switch (host) {
    case 'github-pages':
      // Without it Jekyll would leave out files whose names begin with _.
      return [{ path: '.nojekyll', content: '' }]
    case 'cloudflare-pages':
    case 'netlify':
      return [{ path: '_headers', content: headersFile(site) }, ...redirectsFile(site)]
    case 'vercel':
      return [{ path: 'vercel.json', content: vercelFile(site) }]
    case 'nginx':
      return [{ path: 'nginx-include.conf', content: nginxInclude(site) }]
    case 'object-store':
      return []
  }
}

function headersFile({ policy, base }: HostedSite): string {
  const all = securityHeaders(policy).map(([name, value]) => `  ${name}: ${value}`)
  const lasting = lastingFolders(base).map(({ folder, value }) =>
    [`${folder}*`, `  Cache-Control: ${value}`, ''].join('\n'),
  )
  return ['/*', ...all, '', ...lasting].join('\n')
}

/** Below a base the files stand at the top all the same: the host finds them by this rule. */
function redirectsFile({ base }: HostedSite): readonly OutputFile[] {
  return base === '/' ? [] : [{ path: '_redirects', content: `${base}* /:splat 200\n` }]
}

/** The configuration of Vercel (https://vercel.com/docs/project-configuration). */
function vercelFile({ policy, base }: HostedSite): string {
  const rule = (source: string, headers: readonly (readonly [string, string])[]) => ({
    source,
    headers: headers.map(([key, value]) => ({ key, value })),
  })
  const settings = {
    trailingSlash: true,
    headers: [
      rule('/(.*)', securityHeaders(policy)),
      ...lastingFolders(base).map(({ folder, value }) =>
        rule(`${folder}(.*)`, [['Cache-Control', value]]),
      ),
    ],
    ...(base !== '/' && { rewrites: [{ source: `${base}(.*)`, destination: '/$1' }] }),
  }
  return `${JSON.stringify(settings, null, 2)}\n`
}
