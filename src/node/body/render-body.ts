import type { Heading, Picture, SafeHtml } from '../../shared/article.ts'
import type { Problem, WithProblems } from '../core/problem.ts'
import { arrangeBlocks } from './arrange/arrange-blocks.ts'
import { dropEchoes } from './arrange/drop-echoes.ts'
import { keepLines } from './arrange/keep-lines.ts'
import { makeCaptions } from './arrange/make-captions.ts'
import { findTargets } from './clean/body-targets.ts'
import { type CleanedTree, cleanTree } from './clean/clean-tree.ts'
import { bodyPictures, bodyTiles, holdsPicture } from './finish/body-pictures.ts'
import { breakCodeWords } from './finish/break-code-words.ts'
import { limitNesting } from './finish/limit-nesting.ts'
import { markHeadings } from './finish/mark-headings.ts'
import { settleTargets } from './finish/settle-targets.ts'
import { writeHtml } from './finish/write-html.ts'
import { type BodyFormat, detectFormat } from './parse/detect-format.ts'
import { markdownToHtml } from './parse/markdown-to-html.ts'
import { type ParsedHtml, parseHtml } from './parse/parse-html.ts'
import type { BodyContext } from './tree/body-context.ts'
import { bodyText } from './tree/body-text.ts'
import { type BodyNode, hasContent, rawText } from './tree/body-tree.ts'
import { bodyWords } from './tree/body-words.ts'

/** A body as it stands in its file, and what is known about the article around it. */
export interface BodyToRender {
  /** Path of the file below the content folder, for problems. */
  readonly path: string
  readonly body: string
  /** The line in the file on which the body begins. */
  readonly bodyLine: number
  /** The file's extension, with or without the dot. */
  readonly extension: string
  /** What the front matter says the body is; otherwise it is detected. */
  readonly format?: BodyFormat
  /** Address of the original: relative addresses in the body start from it. */
  readonly link?: string
  /** The lead picture's address. */
  readonly lead?: string
  /** Publishes a picture beside the article; undefined when there is none at this address. */
  readonly resolveMedia: (relativeAddress: string) => Picture | undefined
  readonly embedHosts: readonly string[]
  /** BCP 47 language of the article, for the few words that the build adds. */
  readonly language: string
}

/** A body ready to be published. */
export interface RenderedBody {
  readonly html: SafeHtml
  /** The words, one line for each block; without markup and ruby readings. */
  readonly text: string
  readonly headings: readonly Heading[]
  /** Text of the first heading, for articles without a title. */
  readonly firstHeading?: string
  /** The pictures in order, without avatars, emoji and icons. */
  readonly pictures: readonly Picture[]
  /** Whether the lead picture stands in the body. */
  readonly holdsLead: boolean
  /** The original's address, where the body itself names it. */
  readonly original?: string
}

/** Turns a body, HTML or Markdown, into safe HTML and what can be read off it. Trusts nothing in it. */
export function renderBody(input: BodyToRender): WithProblems<RenderedBody> {
  const source = sourceHtml(input)
  const parsed = parseHtml(source)
  const cleaned = cleanBody(parsed, input, source)
  const words = bodyWords(input.language)
  const arranged = makeCaptions(arrangeBlocks(keepLines(cleaned.nodes), words))
  const { nodes: marked, headings } = markHeadings(settleTargets(arranged))
  const nodes = breakCodeWords(limitNesting(dropEchoes(marked)))
  const [first] = headings
  return {
    value: {
      html: writeHtml(nodes),
      text: bodyText(nodes),
      headings,
      ...(first && { firstHeading: first.text }),
      pictures: bodyPictures(nodes),
      holdsLead: Boolean(input.lead) && holdsPicture(nodes, input.lead ?? ''),
      ...(cleaned.original && { original: cleaned.original }),
    },
    problems: [
      ...(parsed.simplified ? [overlappingMarkup(input)] : []),
      ...missingPictures(nodes, input),
    ],
  }
}

function sourceHtml({ body, extension, format }: BodyToRender): string {
  const detected = format ?? detectFormat(body, extension)
  return detected === 'html' ? body : markdownToHtml(body, format === 'markdown')
}

/** Cleans the parsed source. What a page hides is left out, unless it hides everything. */
function cleanBody({ nodes }: ParsedHtml, input: BodyToRender, source: string): CleanedTree {
  const context: BodyContext = {
    ...(input.link && { link: input.link }),
    resolveMedia: input.resolveMedia,
    embedHosts: input.embedHosts,
    words: bodyWords(input.language),
    targets: source.includes('#') ? findTargets(nodes, input.link) : new Map(),
    dropHidden: true,
  }
  const cleaned = cleanTree(nodes, context, source)
  if (cleaned.nodes.some(hasContent)) return cleaned
  return cleanTree(nodes, { ...context, dropHidden: false }, source)
}

function overlappingMarkup({ path, bodyLine }: BodyToRender): Problem {
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

function missingPictures(
  nodes: readonly BodyNode[],
  { path, bodyLine }: BodyToRender,
): readonly Problem[] {
  const tiles = bodyTiles(nodes)
  const [first] = tiles
  if (first === undefined) return []
  const names = `"${rawText(first)}"${tiles.length > 1 ? ` and ${tiles.length - 1} more` : ''}`
  return [
    {
      severity: 'warning',
      path,
      line: bodyLine,
      key: 'body',
      expected: 'pictures with an http(s) address or a file beside the article',
      found: `${names} without one`,
      remedy: 'Put the file beside the article, or name the original in `link:`.',
    },
  ]
}
