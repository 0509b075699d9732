import { watchGoingDown } from './going-down.ts'

/** Calls once, when the reader begins to scroll. Returns what ends the wait. */
export function onceScrolling(begin: () => void): () => void {
  function stop(): void {
    stopWatch()
    window.removeEventListener('scroll', start)
  }
  function start(): void {
    stop()
    begin()
  }
  const stopWatch = watchGoingDown(start)
  window.addEventListener('scroll', start, { passive: true })
  return stop
}
