/** The content has errors, so nothing was written. The problems are printed before this is thrown. */
export class ContentRejectedError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'ContentRejectedError'
  }
}
