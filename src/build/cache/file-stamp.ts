import { type PathLike, statSync } from 'node:fs'

/**
 * A text that changes whenever the file does: its size, its times and its number on the disk. The
 * change time is among them, which no tool can set back. `gone` for a file that cannot be looked at.
 */
export function fileStamp(path: PathLike): string {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path)
    return `${size}:${mtimeMs}:${ctimeMs}:${ino}`
  } catch {
    return 'gone'
  }
}
