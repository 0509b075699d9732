/** A content file that is not what its address promises. */
export class ContentFormatError extends Error {
  constructor(what: string) {
    super(`This is not ${what}`)
    this.name = 'ContentFormatError'
  }
}
