/**
 * How long an answer says that it stays fresh, in milliseconds: `max-age` of `Cache-Control`, else `Expires`
 * (RFC 9111, section 4.2.1), less its `Age`. 0 where it says nothing or forbids keeping.
 */
export function freshnessMs(headers: Headers, now: number): number {
  const control = headers.get('cache-control') ?? ''
  if (/(?:^|[\s,])no-(?:cache|store)(?:[\s,=]|$)/i.test(control)) return 0
  const age = Number(/^\d{1,9}$/.exec(headers.get('age') ?? '')?.[0] ?? 0) * 1000
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1]
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) * 1000 - age)
  const expires = Date.parse(headers.get('expires') ?? '')
  return Number.isNaN(expires) ? 0 : Math.max(0, expires - now)
}
