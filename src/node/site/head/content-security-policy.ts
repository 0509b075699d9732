/**
 * The Content Security Policy of a page (https://www.w3.org/TR/CSP3/). Only the site's own files run or
 * load, media of any host, pictures of any host unless the site has them all, and players of `embedHosts`
 * in frames. The policy is in a meta element before anything else. `frame-ancestors` works only as a header
 * and is left to the host.
 */
export function contentSecurityPolicy(
  embedHosts: readonly string[],
  { hasAllPictures = false }: { readonly hasAllPictures?: boolean } = {},
): string {
  const frames = embedHosts.length === 0 ? "'none'" : embedHosts.map((host) => `https://${host}`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    hasAllPictures ? "img-src 'self' data:" : "img-src 'self' https: http: data:",
    'media-src https: http:',
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `frame-src ${[frames].flat().join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dompurify broadsheet',
  ].join('; ')
}
