/**
 * The names of expected errors, whose message tells everything. They are compared by name because a
 * bundler may load a class twice.
 */
const expected = new Set(['FolderLockedError', 'OutputError', 'SettingsError'])

/**
 * The text to print for an error that ended a build. Empty when everything was printed before. Only
 * unexpected errors get a stack trace, because there it is the best lead.
 */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The build failed: ${String(error)}`
  if (error.name === 'ContentRejectedError') return ''
  const isExpected = expected.has(error.name) || isUsage(error)
  return isExpected ? error.message : `The build failed: ${error.stack ?? error.message}`
}

/** Whether `parseArgs` threw the error. Its messages need no explanation. */
function isUsage(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
