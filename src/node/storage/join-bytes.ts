/** Reused memory. Nearly every file fits into it. */
const scratch = Buffer.allocUnsafe(256 * 1024)

/** Joins the pieces of a file into bytes. Texts are encoded as UTF-8, bytes are copied. */
export function joinBytes(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  // No UTF-16 code unit takes more than three bytes.
  const room = pieces.reduce((sum, piece) => sum + piece.length * 3, 0)
  if (room > scratch.length) return Buffer.concat(pieces.map((piece) => Buffer.from(piece)))
  let size = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') size += scratch.write(piece, size)
    else {
      scratch.set(piece, size)
      size += piece.length
    }
  }
  const bytes = Buffer.allocUnsafe(size)
  scratch.copy(bytes, 0, 0, size)
  return bytes
}
