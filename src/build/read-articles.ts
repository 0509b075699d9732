import type { Picture } from '../shared/article.ts'
import { type ParsedFile, parseSourceFile } from './input/parse-source-file.ts'
import {
  createMediaPublisher,
  type MediaPublisher,
  type PublishedMedia,
} from './input/publish-media.ts'
import { type FrontMatter, readFrontMatter } from './input/read-front-matter.ts'
import { readSourceFiles, type SourceFile } from './input/read-source-files.ts'
import type { ArticleDraft } from './library/article-draft.ts'
import type { ArticleStore } from './library/article-store.ts'
import { makeArticle } from './library/make-article.ts'
import type { Problem, WithProblems } from './problem.ts'
import { renderBody } from './render-body.ts'
import type { Settings } from './settings.ts'

/** What the first phase found: everything that can be published, and everything that is wrong. */
export interface ReadArticles {
  readonly drafts: readonly ArticleDraft[]
  readonly problems: readonly Problem[]
  /** Articles found, rejected ones included, drafts and unpublished ones not. */
  readonly count: number
  readonly media: readonly PublishedMedia[]
}

/** What one file is read with. */
export interface ReadingContext {
  readonly settings: Settings
  /** Begins and ends with a slash. */
  readonly base: string
  readonly media: MediaPublisher
  readonly store: ArticleStore
}

/**
 * The first phase: reads and checks every file of the content folder, one at a time. Bodies go to
 * `store`; only what lists need stays in memory. Throws `ContentFolderError`.
 */
export function readArticles(settings: Settings, base: string, store: ArticleStore): ReadArticles {
  const files = readSourceFiles(settings.contentDir, settings)
  const media = createMediaPublisher(settings.contentDir, settings)
  const context = { settings, base, media, store }
  const drafts: ArticleDraft[] = []
  const problems: Problem[] = []
  for (const file of files) {
    if ('severity' in file) {
      problems.push(file)
      continue
    }
    const article = readArticle(file, context)
    problems.push(...article.problems)
    if (article.value !== undefined) drafts.push(article.value)
  }
  const rejected = new Set(problems.flatMap((each) => (each.severity === 'error' ? each.path : [])))
  return { drafts, problems, count: drafts.length + rejected.size, media: media.published() }
}

/** One file from bytes to draft; undefined when it cannot be published or is not meant to be. */
export function readArticle(
  file: SourceFile,
  context: ReadingContext,
): WithProblems<ArticleDraft | undefined> {
  const parsed = parseSourceFile(file)
  if (parsed.value === undefined) return { value: undefined, problems: parsed.problems }
  const frontMatter = readFrontMatter(parsed.value, context.settings)
  // Nobody wants to hear of a draft's faults.
  if (frontMatter.value.hidden) return { value: undefined, problems: [] }
  const draft = draftArticle(parsed.value, frontMatter.value, context)
  return {
    value: draft.value,
    problems: [...parsed.problems, ...frontMatter.problems, ...draft.problems],
  }
}

function draftArticle(
  parsed: ParsedFile,
  frontMatter: FrontMatter,
  context: ReadingContext,
): WithProblems<ArticleDraft> {
  const { settings, store } = context
  const resolveMedia = (address: string) => findPicture(parsed.folder, address, context)
  const resolve = (address: string | undefined) =>
    address === undefined ? undefined : resolveAddress(address, frontMatter.link, resolveMedia)
  const lead = resolve(frontMatter.lead)
  const rendered = renderBody({
    path: parsed.path,
    body: parsed.body,
    bodyLine: parsed.bodyLine,
    extension: parsed.extension,
    ...(frontMatter.format && { format: frontMatter.format }),
    ...(frontMatter.link && { link: frontMatter.link }),
    ...(lead && { lead: lead.src }),
    resolveMedia,
    embedHosts: settings.embedHosts,
    language: frontMatter.lang ?? settings.language,
  })
  const thumbnail = resolve(frontMatter.thumbnail)
  const { path } = parsed
  const article = makeArticle(
    { path, frontMatter, rendered: rendered.value, lead, thumbnail },
    settings,
  )
  return {
    value: {
      ...article.value,
      body: store.bodies.write(rendered.value.html),
      text: store.texts.write(rendered.value.text),
    },
    problems: [...rendered.problems, ...article.problems],
  }
}

/** A picture of the front matter: a whole address as it is, else beside the file, else beside the original. */
function resolveAddress(
  address: string,
  link: string | undefined,
  resolveMedia: (address: string) => Picture | undefined,
): Picture | undefined {
  if (/^(?:https?|data):/i.test(address)) return { src: address }
  const picture = resolveMedia(address)
  if (picture !== undefined || link === undefined) return picture
  return URL.canParse(address, link) ? { src: new URL(address, link).href } : undefined
}

function findPicture(
  folder: string,
  address: string,
  context: ReadingContext,
): Picture | undefined {
  const found = context.media.find(folder, address)
  if (found.kind === 'missing') return undefined
  const { name, width, height } = found.media
  return { src: `${context.base}media/${name}`, width, height }
}
