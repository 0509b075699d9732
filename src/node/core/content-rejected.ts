/** The content cannot be published and nothing was written. What is wrong was printed before this is thrown. */
export class ContentRejected extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'ContentRejected'
  }
}
