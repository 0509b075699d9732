/**
 * The names of expected errors, whose message tells everything. They are compared by name because a
 * bundler may load a class twice.
 */
const expected = new Set([
  'ContentFolderError',
  'FolderLockedError',
  'ImportError',
  'OutputError',
  'PortError',
  'SettingsError',
  'SourcesError',
  'UsageError',
])

/**
 * The text to print for an error that ended a build. Empty when everything was printed before. Only
 * unexpected errors get a stack trace, because there it is the best lead.
 */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The build failed: ${String(error)}`
  if (error.name === 'ContentRejectedError') return ''
  const isExpected = expected.has(error.name)
  return isExpected ? error.message : `The build failed: ${error.stack ?? error.message}`
}
