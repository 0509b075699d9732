/** A file is no library: not JSON, something else, or made by a newer program. */
export class LibraryFileError extends Error {
  readonly reason: 'unreadable' | 'other' | 'newer'

  constructor(reason: LibraryFileError['reason']) {
    super(`The file is no library that can be read: ${reason}`)
    this.name = 'LibraryFileError'
    this.reason = reason
  }
}
