import ipaddr from 'ipaddr.js'

/** Addresses outside the special ranges that clouds give to services of their own. */
const cloudServices: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Whether an IP address belongs to the public internet: not loopback, private, link-local, shared,
 * multicast, reserved (IANA's registries of special addresses) or a cloud's metadata. An IPv4 address
 * inside an IPv6 one (mapped, or translated by NAT64) is looked at as itself.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.kind() === 'ipv4') return isPublicIpv4(address.toString())
  const inner = translatedIpv4(address.toByteArray())
  if (inner !== undefined) return isPublicIpv4(inner)
  // Of IPv6 only this eighth has been given out (RFC 4291, section 2.4).
  return address.range() === 'unicast' && (address.toByteArray()[0] ?? 0) >> 5 === 1
}

function isPublicIpv4(text: string): boolean {
  return ipaddr.IPv4.parse(text).range() === 'unicast' && !cloudServices.has(text)
}

/** The IPv4 address inside one of NAT64's well-known prefix (RFC 6052). */
function translatedIpv4(bytes: readonly number[]): string | undefined {
  const prefix = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]
  return prefix.every((byte, at) => bytes[at] === byte) ? bytes.slice(12).join('.') : undefined
}
