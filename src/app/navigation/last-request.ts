/** The calls after a request, as long as it is the last. */
interface RequestEnd<T> {
  /** Called when the request has ended or was given up, before the others. */
  readonly onEnd?: () => void
  readonly onValue: (value: T) => void
  readonly onError: (error: unknown) => void
}

/** Requests of which only the last counts. */
interface LastRequest {
  /** Begins a request and gives up the one before. */
  begin<T>(load: (signal: AbortSignal) => Promise<T>, end: RequestEnd<T>): void
  /** Gives up the request that runs, if one does. */
  abort(): void
}

/** Makes a `LastRequest`. */
export function createLastRequest(): LastRequest {
  let pending = new AbortController()
  return {
    begin(load, { onEnd, onValue, onError }) {
      pending.abort()
      pending = new AbortController()
      const { signal } = pending
      if (onEnd) signal.addEventListener('abort', onEnd)
      const whenLast =
        <V>(act: (value: V) => void) =>
        (value: V) => {
          if (signal.aborted) return
          onEnd?.()
          act(value)
        }
      load(signal).then(whenLast(onValue), whenLast(onError))
    },
    abort: () => pending.abort(),
  }
}
