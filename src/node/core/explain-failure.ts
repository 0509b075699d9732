/**
 * The names of expected errors, whose message tells everything. They are compared by name because a
 * bundler may load a class twice.
 */
const expected = new Set([
  'ContentFolderError',
  'ExportError',
  'FolderLockedError',
  'ImportError',
  'OutputError',
  'PicturesError',
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
  const isExpected = expected.has(error.name) || isRefused(error)
  return isExpected ? error.message : `The build failed: ${error.stack ?? error.message}`
}

/** What a system says when it lets nobody read or write: the message names the file. */
const refusals = new Set<unknown>(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'])

function isRefused(error: Error): boolean {
  return 'code' in error && refusals.has(error.code)
}
