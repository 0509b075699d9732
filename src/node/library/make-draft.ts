import { basename, extname } from 'node:path/posix'
import type { Picture } from '../../shared/article.ts'
import { type StatedField, statedFields } from '../../shared/article-fields.ts'
import { captionStart } from '../../shared/pictures/caption-mark.ts'
import { buildWords } from '../../shared/words/build-words.ts'
import { zonedDay } from '../../shared/zone.ts'
import { holdsOwnLinks } from '../body/clean/own-link-mark.ts'
import type { RenderedBody } from '../body/render-body.ts'
import { cleanLine, withoutOverrides } from '../core/clean-text.ts'
import { uniqueBy } from '../core/collect.ts'
import { cutHash } from '../core/fingerprint.ts'
import type { Problem, WithProblems } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import type { FrontMatter } from '../input/front-matter/read-front-matter.ts'
import { type ArticleDraft, type DraftFields, draftFields } from './article-draft.ts'
import { type Complete, pickFields } from './pick-fields.ts'
import { labelKey } from './terms/assign-terms.ts'
import { countLetters, type LetterCounts } from './text/count-letters.ts'
import { detectLanguage } from './text/detect-language.ts'
import { makeExcerpt } from './text/make-excerpt.ts'
import { readingMinutes } from './text/reading-minutes.ts'

const excerptLength = 120
const titleLength = 40
/** Every level is a folder with a page of its own, and file systems allow only so many letters. */
const maxLevels = 10

/** The parts of one article file: its front matter, its body and its pictures. */
export interface ArticleParts {
  readonly path: string
  readonly frontMatter: FrontMatter
  readonly rendered: RenderedBody
  /** The lead image and the list image of the front matter, resolved. */
  readonly lead?: Picture | undefined
  readonly thumbnail?: Picture | undefined
}

type DraftWithoutBody = Omit<ArticleDraft, 'body'>

/** Brings front matter and body into the one form that all later steps know. Warns of a missing title. */
export function makeDraft(parts: ArticleParts, settings: Settings): WithProblems<DraftWithoutBody> {
  const { path, frontMatter, rendered } = parts
  const { author, tags, id, aliases, aliasesLine: line = 1, hexoPath } = frontMatter
  const shown = shownFields(parts, settings)
  const categories = categoriesOf(parts, settings)
  const deepest = Math.max(...categories.map((labels) => labels.length))
  const draft: DraftWithoutBody = {
    path,
    shown,
    labels: {
      ...(author && { author }),
      categories: uniqueBy(
        categories.map((labels) => labels.slice(0, maxLevels)),
        labelKey,
      ),
      tags,
    },
    ...(holdsOwnLinks(rendered.html) && { hasOwnLinks: true }),
    wanted: {
      ...(id && { id }),
      aliases: aliases.map((address) => ({ address, path, line })),
      hexoPaths: hexoPath ? [hexoPath] : [],
    },
    story: storyOf(shown.title, frontMatter, rendered, settings),
  }
  const problems = [
    ...(frontMatter.title ? [] : [titleProblem(path, shown.title)]),
    ...(deepest > maxLevels ? [levelsProblem(path, deepest)] : []),
  ]
  return { value: draft, problems }
}

/** The fields of a draft: as front matter states them, but for those that have to be worked out. */
function shownFields(parts: ArticleParts, settings: Settings): DraftFields {
  const { frontMatter, rendered } = parts
  const { date = frontMatter.fetched, updated } = frontMatter
  const letters = countLetters(rendered.text)
  const fields: Complete<DraftFields> = {
    ...everyStated(frontMatter),
    date,
    title: frontMatter.title ?? titleWithout(parts, settings),
    updated: date !== undefined && updated !== undefined && updated <= date ? undefined : updated,
    lang: languageOf(parts, letters, settings),
    excerpt: makeExcerpt(frontMatter.excerpt ?? runningText(rendered), excerptLength),
    picture: parts.thumbnail ?? parts.lead ?? rendered.pictures[0],
    lead: rendered.holdsLead ? undefined : parts.lead,
    minutes: rendered.html === '' ? 0 : readingMinutes(letters),
    original: frontMatter.original ?? rendered.original,
    headings: rendered.headings,
  }
  return pickFields(draftFields, fields)
}

/** The fields that front matter states, with `undefined` for every one that it does not state. */
function everyStated(frontMatter: FrontMatter): Complete<Pick<FrontMatter, StatedField>> {
  const entries = statedFields.map((name) => [name, frontMatter[name]])
  return Object.fromEntries(entries) as Complete<Pick<FrontMatter, StatedField>>
}

/** How many lines at the beginning of a body an excerpt may come from. */
const excerptLines = 40

/** The beginning of the text without headings and captions, which make no sentences. */
function runningText({ text: whole, excerptText, leadText, headings }: RenderedBody): string {
  const text = withoutOverrides((leadText ?? excerptText ?? whole).slice(0, excerptLength * 40))
  const lines = text.slice(0, excerptLength * 20).split('\n', excerptLines)
  const isHeading = (line: string): boolean => headings.some((heading) => heading.text === line)
  const running = lines.filter((line) => !captionStart.test(line) && !isHeading(line.trim()))
  return running.join('\n').trim() || text
}

function titleWithout({ path, rendered }: ArticleParts, settings: Settings): string {
  const { firstHeading = '', text } = rendered
  const sources = [firstHeading, makeExcerpt(text, titleLength), basename(path, extname(path))]
  return sources.map(cleanLine).find(Boolean) ?? buildWords('body', settings.language).untitled
}

function titleProblem(path: string, title: string): Problem {
  return {
    severity: 'warning',
    path,
    line: 1,
    key: 'title',
    expected: 'a headline',
    found: 'none',
    remedy: `Published as ${JSON.stringify(title)}. Write a title.`,
  }
}

function levelsProblem(path: string, levels: number): Problem {
  return {
    severity: 'warning',
    path,
    line: 1,
    key: 'categories',
    expected: `at most ${maxLevels} levels`,
    found: `${levels}`,
    remedy: 'The inner ones are left out. Name fewer, or use tags.',
  }
}

function languageOf(
  { frontMatter, rendered }: ArticleParts,
  letters: LetterCounts,
  settings: Settings,
): string | undefined {
  const lang = frontMatter.lang ?? detectLanguage(rendered.text, letters, settings.language)
  return lang === settings.language ? undefined : lang
}

/** Front matter first, else the folders that the file stands in, else one catch-all category. */
function categoriesOf({ path, frontMatter }: ArticleParts, settings: Settings): string[][] {
  const named = frontMatter.categories.filter((labels) => labels.length > 0)
  if (named.length > 0) return named.map((labels) => [...labels])
  const folders = path.split('/').slice(0, -1)
  if (folders.length > 0) return [folders]
  return [[buildWords('body', settings.language).uncategorised]]
}

function storyOf(
  title: string,
  frontMatter: FrontMatter,
  rendered: RenderedBody,
  settings: Settings,
): string {
  const day = frontMatter.date ? zonedDay(frontMatter.date, settings.timeZone) : ''
  // Runs of spaces are folded already, but for those in code.
  const text = rendered.text.replaceAll('\n', ' ')
  // Without any text the pictures tell one story from another.
  const body = text === '' ? rendered.html : text
  const story = JSON.stringify([title, frontMatter.author ?? '', day]) + body
  // Its UTF-16 units are at hand; UTF-8 would have to be made, and be longer.
  return cutHash(Buffer.from(story, 'utf16le'), 24, 'base64url')
}
