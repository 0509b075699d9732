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
 * when the folder cannot be written, or holds a page or a `problems.txt` that no check has written. Returns
 * the path of the page.
 */
export function writeReport(folder: string, { page, problems }: ReportFiles): string {
  const path = join(folder, 'index.html')
  const problemsPath = join(folder, problemsFileName)
  try {
    assertOwn(path, problemsPath)
    mkdirSync(folder, { recursive: true })
    replaceFile(path, page)
    replaceFile(problemsPath, problems.map((line) => `${line}\n`).join(''))
  } catch (error) {
    throw asReportError(error, folder)
  }
  return path
}

/**
 * Throws `OutputError` unless the files of a report are missing or of an earlier check. The list of problems
 * has no mark: it is of a check where it stands beside a page of one.
 */
function assertOwn(path: string, problemsPath: string): void {
  if (existsSync(path)) {
    if (!readFileSync(path, 'utf8').includes(reportMark)) throw notOwn(`${path} is a page`)
  } else if (existsSync(problemsPath)) throw notOwn(`${problemsPath} is a file`)
}

function notOwn(found: string): OutputError {
  return new OutputError(`${found} that no check has written. Choose another folder for --report.`)
}
