import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from './start-thread.ts'
import { failedAnswer, type ThreadAnswer } from './thread-answer.ts'

/** The data that `startThread` passed to this thread. */
export function threadData<Data>(): Data {
  return (workerData as ThreadData<Data>).data
}

/**
 * Answers the requests of the `ThreadPool` that started this thread, one after the other. An error of
 * `answer` rejects the request at its caller. The buffers that `transferOf` returns are transferred, not
 * copied.
 */
export function answerRequests<Request, Answer>(
  answer: (request: Request) => Answer,
  transferOf: (value: Answer) => ArrayBuffer[] = () => [],
): void {
  parentPort?.on('message', (request: Request) => {
    const [message, transfer] = answerTo(request)
    parentPort?.postMessage(message, transfer)
  })

  function answerTo(request: Request): [ThreadAnswer<Answer>, ArrayBuffer[]] {
    try {
      const value = answer(request)
      return [{ kind: 'done', value }, transferOf(value)]
    } catch (error) {
      return [failedAnswer(error), []]
    }
  }
}
