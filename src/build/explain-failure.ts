import { ContentRejected } from './content-rejected.ts'
import { FolderLocked } from './lock-folder.ts'
import { OutputError } from './output-error.ts'
import { SettingsError } from './settings.ts'

const expected = [FolderLocked, OutputError, SettingsError]

/**
 * What a person has to know of an error that ended a build. Empty when all was said before; a stack
 * trace only for what we did not foresee, since there it is the best lead.
 */
export function explainFailure(error: unknown): string {
  if (error instanceof ContentRejected) return ''
  if (!(error instanceof Error)) return `The build failed: ${String(error)}`
  const isExpected = expected.some((kind) => error instanceof kind) || isUsage(error)
  return isExpected ? error.message : `The build failed: ${error.stack ?? error.message}`
}

/** Errors of `parseArgs` speak for themselves. */
function isUsage(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
