/** The headers of every answer. The policy is that of the pages, which cannot forbid frames themselves. */
export function securityHeaders(
  policy: string,
): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ]
}

/** The folders whose files are named by the hash of their content, each with its `Cache-Control`. */
export function lastingFolders(
  base: string,
): readonly { readonly folder: string; readonly value: string }[] {
  const value = 'public, max-age=31536000, immutable'
  return ['assets', 'media'].map((name) => ({ folder: `${base}${name}/`, value }))
}
