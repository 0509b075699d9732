import { quoteFound } from '../core/describe-problems.ts'
import type { Problem } from '../core/problem.ts'

function problemOf(path: string, severity: Problem['severity']) {
  return { severity, path, line: 1, key: 'file' } as const
}

/** The file has more bytes than may be read. */
export function tooLarge(path: string, size: number, maxFileSize: number): Problem {
  return {
    ...problemOf(path, 'error'),
    expected: `at most ${maxFileSize} bytes`,
    found: `${size} bytes`,
    remedy: 'Split the article, or raise maxFileSize in broadsheet.config.ts.',
  }
}

/** Something that is called like an article but is a pipe, a socket or a device. */
export function notAFile(path: string): Problem {
  return {
    ...problemOf(path, 'warning'),
    expected: 'a regular file',
    found: 'a pipe, socket or device',
    remedy: 'It is left out. Remove it, or give it a name that is not an article’s.',
  }
}

/** The expected name of a text. */
export const articleName = 'an article, *.md, *.markdown or *.html'

/** A text in a form that is not read. */
export function otherText(path: string): Problem {
  const isMarkdown = /\.(?:mdx|mdown|mkd|mkdn)$/i.test(path)
  return {
    ...problemOf(path, 'warning'),
    expected: articleName,
    found: quoteFound(path.slice(path.lastIndexOf('.'))),
    remedy: isMarkdown
      ? 'It is left out. Rename it to *.md to publish it; components and imports of MDX are not run.'
      : 'It is left out. Convert it to Markdown or HTML to publish it.',
  }
}

/** A file or folder that the system would not open; `error` is what it threw. */
export function unreadable(path: string, error: unknown): Problem {
  return {
    ...problemOf(path, 'error'),
    expected: 'something that can be read',
    found: describeSystemError(error),
    remedy: 'Allow the build to read it, or move it out of the content folder.',
  }
}

/** A link that leads out of the content folder. */
export function linkOutside(path: string): Problem {
  return {
    ...problemOf(path, 'warning'),
    expected: 'a link to something inside the content folder',
    found: 'a link that leads out of it',
    remedy: 'It is left out. Put a copy here in place of the link to publish it.',
  }
}

/** A link that leads nowhere, or round in a circle. */
export function deadLink(path: string): Problem {
  return {
    ...problemOf(path, 'warning'),
    expected: 'a link to an article',
    found: 'a link that leads nowhere',
    remedy: 'It is left out. Correct the link or remove it.',
  }
}

/** A file whose path is that of another, `original`, and which got `path` in its place. */
export function sameName(path: string, original: string): Problem {
  return {
    ...problemOf(path, 'warning'),
    expected: 'a name that no other file has',
    found: `a second file called ${quoteFound(original)}, in other bytes`,
    remedy: 'It is published under this name. Rename it to something of its own.',
  }
}

/** The expected name of a file or folder that is to be looked at. */
export const visibleName = 'a name that does not begin with . or _ and does not end with ~'

/** A file or folder that is not looked at for its name, with articles in it. */
export function hiddenArticles(path: string, count: number): Problem {
  return {
    ...problemOf(path, 'warning'),
    expected: visibleName,
    found: count === 1 ? 'one that does' : `one that does, with ${count} articles in it`,
    remedy:
      'It is left out. Rename it, or name the folder in contentDir, to publish what is there.',
  }
}

const systemReasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['ENOENT', 'nothing there'],
  ['ENAMETOOLONG', 'a path that is too long'],
])

/** A few words for an error of the file system. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'
  return systemReasons.get(code) ?? code
}
