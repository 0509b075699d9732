/** Errors whose message says all there is to know, by name: a bundler may load a class twice. */
const expected = new Set(['FolderLockedError', 'OutputError', 'SettingsError'])

/**
 * What a person has to know of an error that ended a build. Empty when all was said before; a stack
 * trace only for what we did not foresee, since there it is the best lead.
 */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The build failed: ${String(error)}`
  if (error.name === 'ContentRejectedError') return ''
  const isExpected = expected.has(error.name) || isUsage(error)
  return isExpected ? error.message : `The build failed: ${error.stack ?? error.message}`
}

/** Errors of `parseArgs` speak for themselves. */
function isUsage(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
