/** Pictures cannot be kept. The message tells everything. */
export class PicturesError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PicturesError'
  }
}
