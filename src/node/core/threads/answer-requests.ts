import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadData } from './start-thread.ts'
import { failedAnswer, type ThreadAnswer } from './thread-answer.ts'

/** What this thread was started with. */
export function threadData<Data>(): Data {
  return (workerData as ThreadData<Data>).data
}

/**
 * Answers the requests of the `ThreadPool` that has started this thread, one after the other. What
 * `answer` throws reaches the one who asked. The buffers that `transferOf` names change hands instead of
 * being copied.
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
