import { inspectPng } from './inspect-png.ts'
import { checkedSize, type PictureSize, type StructureFault } from './picture-size.ts'

/** Reads the directory of an ICO. The size is that of its largest icon; 0 stands for 256 pixels. */
export function inspectIco(bytes: Buffer): PictureSize | StructureFault {
  const count = bytes.readUInt16LE(4)
  if (6 + count * 16 > bytes.length) return 'truncated'
  let largest: PictureSize = { width: 0, height: 0 }
  for (let entry = 6; entry < 6 + count * 16; entry += 16) {
    const size = { width: bytes[entry] || 256, height: bytes[entry + 1] || 256 }
    const offset = bytes.readUInt32LE(entry + 12)
    const data = bytes.subarray(offset, offset + bytes.readUInt32LE(entry + 8))
    if (data.length < bytes.readUInt32LE(entry + 8) || data.length < 40) return 'truncated'
    const fault = faultIn(data, size)
    if (fault !== undefined) return fault
    if (size.width > largest.width) largest = size
  }
  return checkedSize(largest.width, largest.height)
}

/** The fault of an icon: it is a PNG or a bitmap without its file header, of twice the height. */
function faultIn(data: Buffer, stated: PictureSize): StructureFault | undefined {
  const isPng = data.readUInt32BE(0) === 0x89504e47
  const bitmap = { width: data.readInt32LE(4), height: Math.abs(data.readInt32LE(8)) / 2 }
  const found = isPng ? inspectPng(data) : bitmap
  if (typeof found === 'string') return found
  return found.width > Math.max(stated.width, 256) || found.height > Math.max(stated.height, 256)
    ? 'lying-header'
    : undefined
}
