import { closeSync, fstatSync, openSync, renameSync, type Stats, writeFileSync } from 'node:fs'

/** The content of a file. Parts are written one after the other. */
type FileContent = string | Uint8Array | Iterable<string | Uint8Array>

/**
 * Writes a file, replacing its content, and returns its `Stats`. Node continues until all bytes are
 * written. The `Stats` are read while the file is open, because finding it by its name again takes
 * longer.
 */
export function writeFile(path: string, content: FileContent): Stats {
  const parts = typeof content === 'string' || ArrayBuffer.isView(content) ? [content] : content
  const file = openSync(path, 'w')
  try {
    for (const part of parts) writeFileSync(file, part)
    return fstatSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Replaces a file in one step, so that no process sees half of it, and returns its `Stats`. The
 * unfinished file is beside it. Its name contains the process id where several processes may write the
 * same file.
 */
export function replaceFile(
  path: string,
  content: FileContent,
  unfinished = `${path}.${process.pid}.part`,
): Stats {
  const stat = writeFile(unfinished, content)
  renameSync(unfinished, path)
  return stat
}
