import { quoteFound } from '../../core/describe-problems.ts'
import type { Problem } from '../../core/problem.ts'
import type { KeyAt } from './read-yaml.ts'

/** The bytes of the file are in no encoding that is known; `line` is the first that is not UTF-8. */
export function notUtf8(path: string, line: number): Problem {
  return {
    severity: 'error',
    path,
    line,
    key: 'file',
    expected: 'UTF-8',
    found: 'bytes of another encoding',
    remedy: 'Save the file as UTF-8.',
  }
}

/** The file was decoded from another encoding. */
export function otherEncoding(path: string, found: string): Problem {
  return {
    severity: 'warning',
    path,
    line: 1,
    key: 'file',
    expected: 'UTF-8',
    found,
    remedy: 'It was decoded. Look whether its words are right, and save the file as UTF-8.',
  }
}

const aboutFrontMatter = { severity: 'error', key: 'front matter' } as const

/** There is nothing in the file. */
export function emptyFile(path: string, line: number): Problem {
  return {
    ...aboutFrontMatter,
    path,
    line,
    expected: 'a line of three hyphens that begins it',
    found: 'an empty file',
    remedy: 'Begin the file with a line ---, then keys such as title and date, then a line ---.',
  }
}

/** The file does not begin with front matter; `firstLine` is what it begins with, `read` what it told. */
export function noFrontMatter(
  path: string,
  line: number,
  firstLine: string,
  read: readonly string[],
): Problem {
  const told = read.length === 0 ? 'no keys' : `the ${listed(read)} in its first lines`
  return {
    ...aboutFrontMatter,
    severity: 'warning',
    path,
    line,
    expected: 'a line of three hyphens that begins it',
    found: quoteFound(firstLine.trim().slice(0, 200)),
    remedy: `It is published with ${told}. Begin the file with a line ---, then keys, then a line ---.`,
  }
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The front matter has no end. */
export function unclosed(path: string, line: number): Problem {
  return {
    ...aboutFrontMatter,
    severity: 'warning',
    path,
    line,
    expected: 'a second line of three hyphens that ends it',
    found: 'none',
    remedy: 'It ends before the first line that is no key. Add a line --- after the last key.',
  }
}

/** The front matter has no first line of hyphens. */
export function unopened(path: string, line: number): Problem {
  return {
    ...aboutFrontMatter,
    severity: 'warning',
    path,
    line,
    expected: 'a line of three hyphens that begins it',
    found: 'none',
    remedy: 'The keys before the first such line were read. Add a line --- before the first key.',
  }
}

/** The front matter is written in a language that would have to be run. */
export function noProgram(path: string, line: number): Problem {
  return {
    ...aboutFrontMatter,
    severity: 'warning',
    path,
    line,
    expected: 'keys with values',
    found: 'a program',
    remedy: 'It is not run and left out. Write the keys between two lines ---.',
  }
}

/** There is a NUL in the front matter. */
export function nulFound(path: string, line: number): Problem {
  return {
    ...aboutFrontMatter,
    path,
    line,
    expected: 'text',
    found: 'a NUL character',
    remedy: 'Remove it, or capture the article again.',
  }
}

/** The front matter is longer than may be read: the most, what was found, and the unit. */
export function tooLong(
  path: string,
  line: number,
  [most, found, unit]: readonly [number, number, string],
): Problem {
  return {
    ...aboutFrontMatter,
    path,
    line,
    expected: `at most ${most} ${unit}`,
    found: `${found} ${unit}`,
    remedy: 'Move long texts into the body, and check that the closing --- is in place.',
  }
}

/** The front matter is only written to do harm. */
export function refused(path: string, line: number, found: string): Problem {
  return {
    ...aboutFrontMatter,
    path,
    line,
    expected: 'plain keys and values',
    found,
    remedy: 'Write the values out, each on a line of its own.',
  }
}

/** The front matter has no keys. */
export function notAMap(path: string, line: number, yaml: string): Problem {
  const firstLine = yaml.split('\n', 1)[0] ?? ''
  return {
    ...aboutFrontMatter,
    path,
    line,
    expected: 'keys with values, one on a line',
    found: quoteFound((firstLine.trim() || yaml.trim()).slice(0, 200)),
    remedy: 'Write it as "key: value" lines, e.g. title: Rain in May.',
  }
}

/** The front matter is not valid YAML or TOML, though keys of it are. */
export function repairedWhole(
  path: string,
  { line, reason }: { line: number; reason: string },
  language = 'YAML',
): Problem {
  return {
    ...aboutFrontMatter,
    severity: 'warning',
    path,
    line,
    expected: `valid ${language}`,
    found: `a mistake (${reason})`,
    remedy: 'It was read line by line. Correct it so that nothing is misread.',
  }
}

/** A key whose value was taken as plain text. */
export function repairedKey(path: string, { key, line }: KeyAt): Problem {
  return {
    severity: 'warning',
    path,
    line,
    key,
    expected: 'valid YAML',
    found: 'characters that mean something else in YAML',
    remedy:
      'The text was taken as it stands. Put it in quotes, doubling those of the same kind in it.',
  }
}

/** One warning for each key, at the place that counts. */
export function repeatedKeys(path: string, repeated: readonly KeyAt[]): Problem[] {
  const last = new Map(repeated.map((at) => [at.key, at]))
  return [...last.values()].map(({ key, line }) => ({
    severity: 'warning',
    path,
    line,
    key,
    expected: 'each key once',
    found: 'it again',
    remedy: 'The last one counts. Remove the others.',
  }))
}
