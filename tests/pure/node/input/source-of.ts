import { createHash } from 'node:crypto'
import { describeProblems } from '../../../../src/node/core/describe-problems.ts'
import type { Problem } from '../../../../src/node/core/problem.ts'
import { type ParsedFile, parseSourceFile } from '../../../../src/node/input/parse-source-file.ts'
import type { SourceFile } from '../../../../src/node/input/read-source-files.ts'

/** A source file that was never on a disk. */
export function sourceOf(content: string | Uint8Array, path = 'a.md'): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { path, folder: '/nowhere', bytes, hash, stamp: '' }
}

/** The parsed form of front matter given without its `---` lines. */
export function parsedOf(frontMatter: string): ParsedFile {
  const { value } = parseSourceFile(sourceOf(`---\n${frontMatter}\n---\n\n<p>雨</p>\n`))
  if (value === undefined) throw new Error('The front matter was rejected')
  return value
}

/** Problems as people read them, for snapshots. */
export function printed(problems: readonly Problem[]): string {
  return describeProblems(problems, 'content').join('\n')
}
