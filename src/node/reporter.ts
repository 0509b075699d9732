import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { problemLines } from './check/problem-lines.ts'
import { ContentRejectedError } from './core/content-rejected-error.ts'
import { createProgress } from './core/create-progress.ts'
import {
  type BuildReport,
  type Counts,
  countProblems,
  makeBuildReport,
  tallyLine,
} from './core/describe-problems.ts'
import { usualFiles } from './core/hosting/hosts.ts'
import type { Problem } from './core/problem.ts'
import { localUrl, SettingsError } from './core/settings.ts'
import { createStepTimer, type StepTimer } from './core/step-timer.ts'
import type { VanishedId } from './core/vanished-id.ts'
import { ContentFolderError } from './input/read-source-files.ts'
import { describeVanished } from './library/moves/describe-vanished.ts'
import type { OutputTally } from './output/output-folder.ts'

/** The environment variables that control the output of a build and whether errors stop it. */
export interface BuildEnvironment {
  readonly CONTENT_ERRORS?: string | undefined
  readonly BUILD_REPORT?: string | undefined
  readonly BUILD_TIMES?: string | undefined
}

/** The parts of the report other than counts and problems. */
type FoundBeside = Partial<Pick<BuildReport, 'vanished' | 'leftOut'>>

/**
 * Prints the messages of a build: problems on stderr, results on stdout, and the tally as the last line.
 */
export class Reporter {
  /** Whether the build goes on without the files that have errors. */
  readonly skipsErrors: boolean
  readonly timer: StepTimer
  readonly #contentDir: string
  readonly #environment: BuildEnvironment
  readonly #problemsFile: string | undefined

  /**
   * `contentDir` is the folder as the user wrote it. `problemsFile` takes the lines of all problems when
   * there are too many for the terminal. Throws `SettingsError` when an environment variable has an unknown
   * value.
   */
  constructor(contentDir: string, environment: BuildEnvironment, problemsFile?: string) {
    this.skipsErrors = readSkipsErrors(environment.CONTENT_ERRORS)
    this.timer = createStepTimer(Boolean(environment.BUILD_TIMES))
    this.#contentDir = contentDir
    this.#environment = environment
    this.#problemsFile = problemsFile
  }

  /** Prints the tally, the last line of a build. The times of steps come before it if they were asked for. */
  tally(counts: Counts): void {
    for (const line of this.timer.lines()) process.stderr.write(`${line}\n`)
    process.stdout.write(`${tallyLine(counts)}\n`)
  }

  /**
   * Prints all problems, or a summary when there are many, saves the report and returns the counts.
   * `read` is the number of articles found. `found` goes into the report only.
   */
  problems(problems: readonly Problem[], read: number, found: FoundBeside = {}): Counts {
    const lines = problemLines(problems, this.#contentDir, this.#problemsFile)
    if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
    const counts = countProblems(problems, read)
    this.#save(counts, problems, found)
    return counts
  }

  /** Prints lines about the site as a whole. */
  notes(lines: readonly string[]): void {
    for (const line of lines) process.stderr.write(`${line}\n`)
  }

  /**
   * Runs the first phase. When the content folder cannot be used, it prints the reason and a tally of
   * zeros, and throws `ContentRejectedError`.
   */
  async guard<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ContentFolderError)) throw error
      const none = { read: 0, published: 0, rejected: 0, warnings: 0 }
      process.stderr.write(`${error.message}\n`)
      this.#save(none, [], {})
      this.tally(none)
      throw new ContentRejectedError(error.message)
    }
  }

  /** Makes a function that shows the progress of a step. `step` says what is counted. */
  progress(step: string): ReturnType<typeof createProgress> {
    return createProgress(step, process.stderr)
  }

  /**
   * Prints the result: the output folder with its numbers of files, the URLs that were lost, and the
   * tally.
   */
  built(outDir: string, tally: OutputTally, { counts, vanished, url }: BuiltContent): void {
    tellWritten(outDir, tally)
    // Readers still use these links, so each is printed with its remedy.
    for (const line of describeVanished(vanished, this.#contentDir))
      process.stdout.write(`${line}\n`)
    if (url === localUrl) process.stdout.write(`${noUrl}\n`)
    this.tally(counts)
  }

  #save(counts: Counts, problems: readonly Problem[], found: FoundBeside): void {
    const report = makeBuildReport(counts, problems, this.#contentDir, found)
    writeReport(this.#environment.BUILD_REPORT, report)
  }
}

const noUrl = `url: this site calls itself ${localUrl} in canonical addresses, feeds and the sitemap. Before you publish it, set url, or SITE_URL in the environment.`

/** The facts about the content to print after a build. */
interface BuiltContent {
  readonly counts: Counts
  readonly vanished: readonly VanishedId[]
  /** The origin by the settings. */
  readonly url?: string
}

function tellWritten(outDir: string, { written, unchanged, removed }: OutputTally): void {
  const folder = relative(process.cwd(), outDir) || outDir
  process.stdout.write(
    `${folder}: ${written} files written, ${unchanged} unchanged, ${removed} removed\n`,
  )
  const files = written + unchanged
  if (files <= usualFiles) return
  process.stdout.write(`${files} files; some hosts stop at ${usualFiles}: see docs/hosting.md\n`)
}

/** Writes the report, where one is wanted. Throws `SettingsError` when it cannot be written. */
function writeReport(path: string | undefined, report: BuildReport): void {
  if (!path) return
  try {
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
  } catch (error) {
    throw new SettingsError([
      `BUILD_REPORT: expected a file that can be written, found ${path} (${String(error)})`,
    ])
  }
}

function readSkipsErrors(value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'fail') return false
  if (value === 'skip') return true
  throw new SettingsError([
    `CONTENT_ERRORS: expected "skip" or "fail", found ${JSON.stringify(value)}`,
  ])
}
