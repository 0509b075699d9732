/** Articles have errors and nothing was written. The problems were printed before this is thrown. */
export class ContentRejected extends Error {
  constructor(rejected: number) {
    super(`${rejected} articles cannot be published; the output folder was left as it was.`)
    this.name = 'ContentRejected'
  }
}
