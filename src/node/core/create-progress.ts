/** The members of a terminal or pipe that progress uses. */
interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

const redrawMs = 100
/** Steps with fewer items than this end too soon to need progress. */
const worthShowing = 1000

/**
 * Makes a function that shows the progress of a step. It takes the number of items that are done, and the
 * total if that is known; at the end both are the same. A terminal shows one line with count, rate and time
 * left, which is redrawn. Any other stream gets nothing: progress in a log is noise.
 */
export function createProgress(step: string, stream: ProgressStream) {
  const start = Date.now()
  let drawnAt = start
  return (done: number, total?: number): void => {
    if (!stream.isTTY || (total ?? done) < worthShowing) return
    const now = Date.now()
    const isLast = done === total
    if (now - drawnAt < redrawMs && !isLast) return
    drawnAt = now
    stream.write(`\r\u001b[K${describe(step, done, total, now - start)}${isLast ? '\n' : ''}`)
  }
}

function describe(step: string, done: number, total: number | undefined, elapsed: number): string {
  const rate = elapsed === 0 ? 0 : (done * 1000) / elapsed
  const of = total === undefined ? '' : ` of ${total}`
  const left =
    total === undefined || rate === 0 ? '' : `, ${Math.ceil((total - done) / rate)} s left`
  return `${step} ${done}${of} files, ${Math.round(rate)} a second${left}`
}
