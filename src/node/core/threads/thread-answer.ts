/** The message that answers a request. Errors are sent as name, code, message and stack. */
export type ThreadAnswer<Answer> =
  | { readonly kind: 'done'; readonly value: Answer }
  | {
      readonly kind: 'failed'
      readonly name: string
      readonly message: string
      readonly stack?: string | undefined
      readonly code?: string | undefined
    }

type Failure = Extract<ThreadAnswer<never>, { kind: 'failed' }>

/** Makes the answer that sends `error` to another thread. */
export function failedAnswer(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'failed', name: 'Error', message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? String(error.code) : undefined
  return { kind: 'failed', name, message, stack, code }
}

/** Restores an error that another thread has sent. Its class is lost; `name` identifies it. */
export function errorOf({ name, message, stack, code }: Failure): Error {
  const error = Object.assign(new Error(message), { name, ...(code && { code }) })
  if (stack !== undefined) error.stack = stack
  return error
}
