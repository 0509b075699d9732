import { type PathLike, type Stats, statSync } from 'node:fs'

/**
 * A text that changes whenever the file does: its size, its times and its number on the disk. The
 * change time is among them, which no tool can set back. `gone` for a file that cannot be looked at.
 */
export function fileStamp(path: PathLike): string {
  try {
    return stampOf(statSync(path))
  } catch {
    return 'gone'
  }
}

/** The same of a file that has been looked at. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}`
}
