import { ImportError } from '../state/import-error.ts'

/** An export of another program cannot be read. The message names file, expectation and remedy. */
export class ExportError extends ImportError {
  override readonly name = 'ExportError'
}
