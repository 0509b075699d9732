/** A content file does not have the format that belongs to its address. */
export class ContentFormatError extends Error {
  constructor(what: string) {
    super(`This is not ${what}`)
    this.name = 'ContentFormatError'
  }
}
