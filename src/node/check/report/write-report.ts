import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asReportError, OutputError } from '../../core/output-error.ts'
import { replaceFile } from '../../storage/write-file.ts'
import { reportMark } from './make-report.ts'
import { problemsFileName } from './problems-file-name.ts'

/** The files of a report: the page, and the lines of all problems. */
interface ReportFiles {
  readonly page: string
  readonly problems: readonly string[]
}

/**
 * Writes `index.html` and `problems.txt` into a folder, which is made if necessary. Throws `OutputError`
 * when the folder cannot be written, or holds a page that no check has written. Returns the path of the
 * page.
 */
export function writeReport(folder: string, { page, problems }: ReportFiles): string {
  const path = join(folder, 'index.html')
  try {
    if (existsSync(path) && !readFileSync(path, 'utf8').includes(reportMark)) {
      throw new OutputError(
        `${path} is a page that no check has written. Choose another folder for --report.`,
      )
    }
    mkdirSync(folder, { recursive: true })
    replaceFile(path, page)
    replaceFile(join(folder, problemsFileName), problems.map((line) => `${line}\n`).join(''))
  } catch (error) {
    throw asReportError(error, folder)
  }
  return path
}
