import { crc32, type InflateRaw, inflateRawSync } from 'node:zlib'

/**
 * Decompresses the whole members at the beginning of a gzip file (RFC 1952), whatever stands behind them.
 * Undefined where the first one is not whole, or where more than `maxBytes` come out.
 */
export function gunzipMembers(bytes: Buffer, maxBytes: number): Buffer | undefined {
  const parts: Buffer[] = []
  let left = bytes
  let room = maxBytes
  for (;;) {
    const member = readMember(left, room)
    if (member === undefined) break
    parts.push(member.data)
    left = left.subarray(member.length)
    room -= member.data.length
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts)
}

/** The result with `info`, which the types of Node leave out. */
type Inflated = { readonly buffer: Buffer; readonly engine: InflateRaw }

function readMember(bytes: Buffer, room: number): { data: Buffer; length: number } | undefined {
  const start = headerLength(bytes)
  if (start === undefined) return undefined
  try {
    const options = { info: true, maxOutputLength: Math.max(1, room) } as const
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), options) as unknown as Inflated
    const end = start + engine.bytesWritten
    if (end + 8 > bytes.length) return undefined
    const isWhole =
      bytes.readUInt32LE(end) === crc32(buffer) && bytes.readUInt32LE(end + 4) === buffer.length
    return isWhole ? { data: buffer, length: end + 8 } : undefined
  } catch {
    return undefined
  }
}

const [hasHeaderHash, hasExtra, hasName, hasComment] = [2, 4, 8, 16]

function headerLength(bytes: Buffer): number | undefined {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8)
    return undefined
  const flags = bytes[3] ?? 0
  let end = 10
  if (flags & hasExtra) end += 2 + (end + 2 <= bytes.length ? bytes.readUInt16LE(end) : 0)
  for (const flag of [hasName, hasComment]) {
    if (!(flags & flag)) continue
    const zero = bytes.indexOf(0, end)
    if (zero === -1) return undefined
    end = zero + 1
  }
  if (flags & hasHeaderHash) end += 2
  return end < bytes.length ? end : undefined
}
