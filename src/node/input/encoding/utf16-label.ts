/** The label of UTF-16 bytes, which begin with their mark, or in which every other byte of ASCII is 0. */
export function utf16Label(bytes: Buffer): string | undefined {
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  // Nearly every file ends here.
  if (!head.includes(0)) return undefined
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = Math.max(4, head.length / 20)
  if (odd >= many && even === 0) return 'utf-16le'
  return even >= many && odd === 0 ? 'utf-16be' : undefined
}
