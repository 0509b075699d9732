/** How a camera was held: 1 is upright (Exif 2.3, tag 274). */
const uprightOrientation = 1

/** The orientation that a TIFF header and its first directory state, as Exif data have them. */
export function readOrientation(tiff: Buffer): number {
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II'
    const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
    const directory = long(4)
    const count = short(directory)
    for (let entry = 0; entry < count; entry += 1) {
      const at = directory + 2 + entry * 12
      if (short(at) === 0x0112) return validOrientation(short(at + 8))
    }
  } catch {
    // Exif data that end early say nothing.
  }
  return uprightOrientation
}

function validOrientation(value: number): number {
  return value >= 1 && value <= 8 ? value : uprightOrientation
}

/** Exif data that say the orientation and nothing else; undefined for an upright picture. */
export function orientationTiff(orientation: number): Buffer | undefined {
  if (orientation === uprightOrientation) return undefined
  const tiff = Buffer.from(
    'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  )
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
