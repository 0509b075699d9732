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
  if (expected.has(error.name)) return error.message
  return explainRefusal(error) ?? `The build failed: ${error.stack ?? error.message}`
}

/** Why a system lets nobody read or write, and what helps. */
const refusals: ReadonlyMap<unknown, string> = new Map([
  [
    'EACCES',
    'this user has no permission. Change its permissions, or run the command as another user.',
  ],
  [
    'EPERM',
    'the system does not permit it. Change its permissions, or run the command as another user.',
  ],
  ['EROFS', 'the file system is read-only. Choose another folder.'],
  ['ENOSPC', 'the disk is full. Make room and try again.'],
  ['EDQUOT', 'the disk quota is used up. Make room and try again.'],
])

/** A sentence for what a system refuses, with its own words behind, which may name the file. */
function explainRefusal(error: Error): string | undefined {
  const reason = refusals.get('code' in error && error.code)
  if (reason === undefined) return undefined
  const subject = 'path' in error ? String(error.path) : 'A file cannot be written'
  return `${subject}: ${reason} (${error.message})`
}
