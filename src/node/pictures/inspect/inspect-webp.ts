import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/** Reads the chunks of a WebP (RFC 9649). Nothing is decoded. */
export function inspectWebp(bytes: Buffer): PictureSize | StructureFault {
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 > bytes.length + 1) return 'truncated'
  let canvas: PictureSize | undefined
  let frame: PictureSize | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (data.length < length) return 'truncated'
    if (name === 'VP8X') canvas = readCanvas(data)
    const size = readFrame(name, data)
    if (canvas && size && !fits(size, canvas)) return 'lying-header'
    frame ??= size
    at += 8 + length + (length % 2)
  }
  if (frame === undefined) return 'truncated'
  const { width, height } = canvas ?? frame
  return checkedSize(width, height)
}

function fits(frame: PictureSize, canvas: PictureSize): boolean {
  return frame.width <= canvas.width && frame.height <= canvas.height
}

function readCanvas(data: Buffer): PictureSize | undefined {
  if (data.length < 10) return undefined
  return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
}

/** The size of a frame: lossy, lossless, or one of an animation. Undefined for other chunks. */
function readFrame(name: string, data: Buffer): PictureSize | undefined {
  if (name === 'VP8 ' && data.length >= 10) {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  }
  if (name === 'VP8L' && data.length >= 5) {
    const bits = data.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (name !== 'ANMF' || data.length < 16) return undefined
  return {
    width: data.readUIntLE(0, 3) * 2 + data.readUIntLE(6, 3) + 1,
    height: data.readUIntLE(3, 3) * 2 + data.readUIntLE(9, 3) + 1,
  }
}
