/** The content cannot be published and nothing was written. What is wrong was printed before this is thrown. */
export class ContentRejectedError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'ContentRejectedError'
  }
}
