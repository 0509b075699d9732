import { quoteFound } from '../core/describe-problems.ts'
import type { Problem } from '../core/problem.ts'

/** The file of a body, and the line on which the body begins. */
export interface BodyLocation {
  readonly path: string
  readonly bodyLine: number
}

/** The warning for a body whose formatting was left out, since too much of it was open. */
export function overlappingMarkup({ path, bodyLine }: BodyLocation): Problem {
  return {
    severity: 'warning',
    path,
    line: bodyLine,
    key: 'body',
    expected: 'formatting tags that are closed',
    found: 'so many open ones that bold, italics and links were left out',
    remedy: 'Close the tags such as <b>, <font> and <a> in the body.',
  }
}

/** One warning for each template tag that nobody knows, as it is written; `body` is where they stand. */
export function unknownTags(
  tags: readonly string[],
  body: string,
  { path, bodyLine }: BodyLocation,
): readonly Problem[] {
  return tags.map((tag) => ({
    severity: 'warning',
    path,
    line: bodyLine + linesBefore(body, tag),
    key: 'body',
    expected: 'template tags of Hexo, Jekyll or Hugo',
    found: quoteFound(tag),
    remedy: 'It is left out, what it stands around is kept. Write it as Markdown or HTML.',
  }))
}

/** How many lines stand before the first tag of the same name. */
function linesBefore(body: string, written: string): number {
  const nameOf = (tag: string) => /[\w:.-][\w:./-]*/.exec(tag)?.[0]
  const name = nameOf(written)
  for (const tag of body.matchAll(/\{%-?\s*[\w:.-]+|\{\{[<%]\s*[\w/.-]+/g)) {
    if (nameOf(tag[0]) === name) return body.slice(0, tag.index).split('\n').length - 1
  }
  return 0
}

/** One warning for all the pictures of a body that have no usable address; none where there are none. */
export function missingPictures(
  names: readonly string[],
  { path, bodyLine }: BodyLocation,
): readonly Problem[] {
  const [first] = names
  if (first === undefined) return []
  const found = `"${first}"${names.length > 1 ? ` and ${names.length - 1} more` : ''}`
  return [
    {
      severity: 'warning',
      path,
      line: bodyLine,
      key: 'body',
      expected: 'pictures with an http(s) address or a file beside the article',
      found: `${found} without one`,
      remedy: 'Put the file beside the article, or name the original in `link:`.',
    },
  ]
}

/**
 * One warning for all documents and recordings that a body links to and that are not published; none where
 * there are none.
 */
export function missingFiles(
  addresses: readonly string[],
  { path, bodyLine }: BodyLocation,
): readonly Problem[] {
  const [first, ...others] = new Set(addresses)
  if (first === undefined) return []
  return [
    {
      severity: 'warning',
      path,
      line: bodyLine,
      key: 'body',
      expected: 'links to files beside the article, of a kind and size that is published',
      found: `${quoteFound(first)}${others.length > 0 ? ` and ${others.length} more` : ''} without one`,
      remedy: 'Its words are kept. Put the file beside the article, or correct the link.',
    },
  ]
}
