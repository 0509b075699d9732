import type { Library } from '../create-library.ts'

/**
 * Calls `act` after changes of a library, when there has been none for `pause` milliseconds. Returns what
 * ends it.
 */
export function afterChanges(
  library: Pick<Library, 'subscribe'>,
  pause: number,
  act: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = library.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(act, pause)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
