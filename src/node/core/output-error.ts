/**
 * A folder that the build needs cannot be written. The message names the folder, the reason and a remedy.
 */
export class OutputError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'OutputError'
  }
}

/**
 * For each error code: the reason why the system did not write, and a remedy if it is not another folder.
 */
const reasons: Readonly<Record<string, readonly [reason: string, remedy?: string]>> = {
  EACCES: ['this user may not write there', 'Change its permissions or '],
  EPERM: ['the system refuses it', 'Change its permissions or '],
  EROFS: ['the file system is read-only'],
  ENOSPC: ['the disk is full', 'Make room and build again'],
  EDQUOT: ['the disk quota is used up', 'Make room and build again'],
  EMFILE: ['too many files are open', 'Close other programs and build again'],
  ENAMETOOLONG: ['the path is too long for the file system', 'Choose a shorter --out-dir'],
  EEXIST: ['a file stands in its place', 'Remove it or '],
  ENOTDIR: ['a file stands in its way', 'Remove it or '],
  // Node's error for a folder that it cannot make, for instance on a read-only disk.
  ENOENT: ['it is not there and cannot be made'],
}

/**
 * Turns an error of the file system into an `OutputError` for `folder`. Other errors are returned as they
 * are.
 */
export function asOutputError(error: unknown, folder: string): unknown {
  return asFolderError(error, `Cannot write the site to ${folder}`, 'choose another --out-dir')
}

/** Does the same as `asOutputError` for the cache folder. */
export function asCacheError(error: unknown, folder: string): unknown {
  return asFolderError(error, `Cannot keep the cache in ${folder}`, 'let this user write there')
}

/** Does the same as `asOutputError` for the folder of a report. */
export function asReportError(error: unknown, folder: string): unknown {
  return asFolderError(error, `Cannot write the report to ${folder}`, 'choose another --report')
}

function asFolderError(error: unknown, what: string, otherwise: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const [reason, remedy = ''] = reasons[String(error.code)] ?? []
  if (reason === undefined) return error
  const advice = remedy === '' || remedy.endsWith(' ') ? remedy + otherwise : remedy
  const sentence = advice.charAt(0).toUpperCase() + advice.slice(1)
  return new OutputError(`${what}: ${reason}. ${sentence}. (${error.message})`)
}
