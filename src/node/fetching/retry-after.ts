/**
 * The wait that the header `Retry-After` asks for, in milliseconds: seconds or a date (RFC 9110, section
 * 10.2.3). Undefined where it says neither; never negative.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
