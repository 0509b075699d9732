import { closeSync, fstatSync, openSync, renameSync, type Stats, writeFileSync } from 'node:fs'

/** What a file holds; parts follow each other. */
type FileContent = string | Uint8Array | Iterable<string | Uint8Array>

/**
 * Writes a file, in place of what it held, and gives its state. Node goes on until all bytes are
 * written. The file is looked at while it is open: finding it by its name again takes longer.
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
 * Replaces a file in one step, so that nobody sees half of it, and gives its state. What is unfinished
 * stands beside it, under a name of this process where several processes may write the same file.
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
