/** The output folder cannot be written. The message says where, why and what to do. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'OutputError'
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there. Change its permissions or choose another --outDir',
  EPERM: 'the system refuses it. Change its permissions or choose another --outDir',
  EROFS: 'the file system is read-only. Choose another --outDir',
  ENOSPC: 'the disk is full. Make room and build again',
  EDQUOT: 'the disk quota is used up. Make room and build again',
  EMFILE: 'too many files are open. Close other programs and build again',
  ENAMETOOLONG: 'the path is too long for the file system. Choose a shorter --outDir',
}

/** Turns an error of the file system into an `OutputError` that names the folder; others stay as they are. */
export function asOutputError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const reason = reasons[String(error.code)]
  if (reason === undefined) return error
  return new OutputError(`Cannot write the site to ${folder}: ${reason}. (${error.message})`)
}
