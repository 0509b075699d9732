import type { Picture } from '../../shared/article.ts'
import { missingFiles } from '../body/body-problems.ts'
import type { LeftOut } from '../body/left-out.ts'
import { renderBody } from '../body/render-body.ts'
import type { ResolveOutside } from '../body/tree/outside-picture.ts'
import { mediaPath } from '../core/paths/media-path.ts'
import { withoutPictureProxy } from '../core/picture-proxy.ts'
import type { Problem, WithProblems } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import { type FrontMatter, readFrontMatter } from '../input/front-matter/read-front-matter.ts'
import { type ParsedFile, parseSourceFile } from '../input/parse-source-file.ts'
import type { MediaPublisher, PublishedFile } from '../input/publish-media.ts'
import type { SourceFile } from '../input/read-source-files.ts'
import type { ArticleDraft } from '../library/article-draft.ts'
import type { ArticleSink } from '../library/article-store.ts'
import { makeDraft } from '../library/make-draft.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import { fileStamp } from '../storage/file-stamp.ts'
import { findFile, findMedia } from './find-media.ts'
import { findOutside, type OutsideUse } from './find-outside.ts'

/** Where the pictures are noted that are found while a file is read. */
interface UsedPictures {
  readonly pictures: PictureUse[]
  readonly outside: OutsideUse[]
}

/** The context in which a file is read. */
interface ReadingContext {
  readonly settings: Settings
  /** Begins and ends with a slash. */
  readonly base: string
  readonly media: MediaPublisher
  /** The known pictures of other sites. Missing where the archive keeps none. */
  readonly outside?: PictureFacts | undefined
  readonly store: ArticleSink
}

/** A picture or file beside an article: the URL in the article and what was found there, if anything. */
interface PictureUse {
  readonly address: string
  /** Whether it is not shown as a picture: a document or a recording. */
  readonly isFile?: boolean
  readonly media?: PublishedFile
  /** The stamp of its file. */
  readonly stamp?: string
}

/**
 * The result of reading one file. It has a draft unless the file cannot be published or is not meant to
 * be.
 */
export interface ReadFile {
  readonly draft?: ArticleDraft
  /** The hash of its bytes (`sourceHash`); missing when they could not be read. */
  readonly hash?: string
  /** The stamp of the file as it was read; missing when it could not be. */
  readonly stamp?: string
  readonly problems: readonly Problem[]
  readonly pictures: readonly PictureUse[]
  /** The pictures of other sites that it shows. Missing where the archive keeps none. */
  readonly outside?: readonly OutsideUse[]
  /**
   * The things that the body contains and the article does not show, by kind. Missing where there are
   * none.
   */
  readonly leftOut?: LeftOut
}

/**
 * Reads one file, from bytes to draft. Never throws: an error of this program becomes a problem of the
 * file.
 */
export function readArticle(file: SourceFile, context: ReadingContext): ReadFile {
  const { hash, stamp } = file
  const pictures: PictureUse[] = []
  const outside: OutsideUse[] = []
  try {
    const parts = readParts(file, context, { pictures, outside })
    return { ...parts, hash, stamp, pictures, ...(outside.length > 0 && { outside }) }
  } catch (error) {
    return { hash, stamp, problems: [unforeseen(file.path, error)], pictures }
  }
}

function readParts(
  file: SourceFile,
  context: ReadingContext,
  uses: UsedPictures,
): Pick<ReadFile, 'draft' | 'leftOut' | 'problems'> {
  const parsed = parseSourceFile(file)
  if (parsed.value === undefined) return { problems: parsed.problems }
  const frontMatter = readFrontMatter(parsed.value, context.settings)
  // The problems of a file that is not meant to be published are not reported.
  if (frontMatter.value.hidden) return { problems: [] }
  const draft = draftArticle(parsed.value, frontMatter.value, context, uses)
  return {
    draft: draft.value,
    ...(Object.keys(draft.leftOut).length > 0 && { leftOut: draft.leftOut }),
    problems: [...parsed.problems, ...frontMatter.problems, ...draft.problems],
  }
}

function draftArticle(
  parsed: ParsedFile,
  frontMatter: FrontMatter,
  context: ReadingContext,
  { pictures, outside }: UsedPictures,
): WithProblems<ArticleDraft> & { readonly leftOut: LeftOut } {
  const { settings, store } = context
  const { path, body, bodyLine, extension, folder } = parsed
  const { format, original } = frontMatter
  const resolveMedia = (address: string) =>
    findPicture({ folder, path }, address, context, pictures)
  const resolveOutside = (urls: readonly string[]) => findOutside(urls, context, outside)
  const resolve = (address: string | undefined) =>
    address === undefined
      ? undefined
      : keptOf(resolveAddress(address, original, resolveMedia), resolveOutside)
  const lead = resolve(frontMatter.lead)
  const rendered = renderBody({
    path,
    body,
    bodyLine,
    extension,
    resolveMedia,
    resolveOutside,
    resolveFile: (address) => findLinkedFile({ folder, path }, address, context, pictures),
    ...(format && { format }),
    ...(original && { link: original }),
    ...(lead && { lead: lead.src }),
    ...(frontMatter.title ? { title: frontMatter.title } : { takesTitle: true }),
    embedHosts: settings.embedHosts,
    language: frontMatter.lang ?? settings.language,
  })
  const thumbnail = resolve(frontMatter.picture)
  const parts = { path, frontMatter, rendered: rendered.value, lead, thumbnail }
  const draft = makeDraft(parts, settings)
  const stored = store.bodies.write(rendered.value.html)
  const missing = pictures.filter((use) => use.isFile && use.media === undefined)
  const problems = [
    ...rendered.problems,
    // Where the file names an original, such an address is the original's.
    ...(original
      ? []
      : missingFiles(
          missing.map(({ address }) => address),
          parsed,
        )),
    ...draft.problems,
  ]
  return { value: { ...draft.value, body: stored }, problems, leftOut: rendered.value.leftOut }
}

/**
 * Resolves a picture of the front matter: an absolute URL stays, another is looked for beside the file,
 * else it is relative to the original.
 */
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

/**
 * A picture of the front matter as the site shows it: a kept one from the site itself, and none that is
 * lost.
 */
function keptOf(picture: Picture | undefined, resolveOutside: ResolveOutside): Picture | undefined {
  if (picture === undefined || !/^https?:/i.test(picture.src)) return picture
  const outside = resolveOutside([picture.src, withoutPictureProxy(picture.src)])
  if (outside === undefined) return picture
  return outside.kind === 'kept' ? outside.picture : undefined
}

function findPicture(
  file: Pick<ParsedFile, 'folder' | 'path'>,
  address: string,
  { media, base }: ReadingContext,
  pictures: PictureUse[],
): Picture | undefined {
  const found = findMedia(media, file, address)
  if (found.kind === 'missing') {
    pictures.push({ address })
    return undefined
  }
  const stamp = fileStamp(found.media.absolutePath)
  pictures.push({ address, media: found.media, stamp })
  const { name, width, height } = found.media
  return { src: base + mediaPath(name), width, height }
}

function findLinkedFile(
  file: Pick<ParsedFile, 'folder' | 'path'>,
  address: string,
  { media, base }: ReadingContext,
  pictures: PictureUse[],
): string | undefined {
  const found = findFile(media, file, address)
  if (found.kind === 'missing') {
    pictures.push({ address, isFile: true })
    return undefined
  }
  const stamp = fileStamp(found.media.absolutePath)
  pictures.push({ address, isFile: true, media: found.media, stamp })
  return base + mediaPath(found.media.name)
}

function unforeseen(path: string, error: unknown): Problem {
  return {
    severity: 'error',
    path,
    line: 1,
    key: 'file',
    expected: 'an article that can be read',
    found: `a fault of Broadsheet: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Please report it with this file.',
  }
}
