/** Waits until the reader seems to have stopped typing, or the signal says that the search is over. */
export type Pause = (signal: AbortSignal | undefined) => Promise<void>

const typingPause = 500

/** Waits for half a second without another key: each key ends the search before it. */
export const pauseTyping: Pause = (signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, typingPause)
    const end = (): void => {
      clearTimeout(timer)
      resolve()
    }
    if (signal?.aborted) end()
    else signal?.addEventListener('abort', end, { once: true })
  })
