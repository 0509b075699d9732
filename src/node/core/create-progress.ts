/** The part of a terminal or a pipe that progress needs. */
interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

const redrawMs = 100
/** Steps that count less than this are over before anybody looks. */
const worthShowing = 1000

/**
 * Makes a function that is told how much of a step is done, of how much if that is known. A terminal
 * shows a line that is redrawn with count, rate and time left; anything else gets one plain line for
 * every ten thousand.
 */
export function createProgress(step: string, stream: ProgressStream) {
  const start = Date.now()
  let drawnAt = start
  return (done: number, total?: number): void => {
    if (total !== undefined && total < worthShowing) return
    const now = Date.now()
    const isLast = done === total
    if (stream.isTTY && (now - drawnAt >= redrawMs || isLast)) {
      drawnAt = now
      stream.write(`\r\u001b[K${describe(step, done, total, now - start)}${isLast ? '\n' : ''}`)
    } else if (!stream.isTTY && (done % 10_000 === 0 || isLast)) {
      stream.write(`${describe(step, done, total, now - start)}\n`)
    }
  }
}

function describe(step: string, done: number, total: number | undefined, elapsed: number): string {
  const rate = elapsed === 0 ? 0 : (done * 1000) / elapsed
  const of = total === undefined ? '' : ` of ${total}`
  const left =
    total === undefined || rate === 0 ? '' : `, ${Math.ceil((total - done) / rate)} s left`
  return `${step} ${done}${of} files, ${Math.round(rate)} a second${left}`
}
