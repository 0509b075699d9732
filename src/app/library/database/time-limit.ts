/** A browser's storage did not answer in time. */
class StorageTimeoutError extends Error {
  constructor(milliseconds: number) {
    super(`The storage did not answer within ${milliseconds} ms`)
    this.name = 'StorageTimeoutError'
  }
}

/** Gives up on work after a time: rejects with `StorageTimeoutError`. IndexedDB may never answer. */
export function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageTimeoutError(milliseconds)), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
