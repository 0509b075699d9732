import { type PathLike, type Stats, statSync } from 'node:fs'

/**
 * The stamp of a file, which changes whenever the file does: its size, its times and its inode number.
 * One of the times is the change time (ctime), which no tool can set back. `gone` for a file that cannot
 * be looked at.
 */
export function fileStamp(path: PathLike): string {
  try {
    return stampOf(statSync(path))
  } catch {
    return 'gone'
  }
}

/** The stamp of a file from its `Stats`. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}`
}
