import { statSync } from 'node:fs'
import { basename, extname } from 'node:path/posix'
import { missingFiles } from '../body/body-problems.ts'
import { settleOwnLinks } from '../body/finish/write-html.ts'
import { type BodyToRender, renderBody } from '../body/render-body.ts'
import type { BuildPaths } from '../core/build-paths.ts'
import { mediaPath } from '../core/paths/media-path.ts'
import { ownPagesFolder, ownPagesName } from '../core/paths/own-pages-folder.ts'
import type { Problem, WithProblems } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import { readFrontMatter } from '../input/front-matter/read-front-matter.ts'
import { parseSourceFile } from '../input/parse-source-file.ts'
import {
  createMediaPublisher,
  type MediaPublisher,
  type PublishedFile,
} from '../input/publish-media.ts'
import { type ListedFile, listSourceFiles, readSourceFile } from '../input/read-source-files.ts'
import type { OwnPage } from '../library/own-page.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import { findFile, findMedia } from './find-media.ts'
import { findOutside, type OutsideUse } from './find-outside.ts'

/** The context in which own pages are read. */
interface OwnPagesContext {
  readonly settings: Settings
  readonly paths: Pick<BuildPaths, 'root' | 'base'>
  /** The known pictures of other sites. Missing where the archive keeps none. */
  readonly outside?: PictureFacts | undefined
}

/** The pages of the site's own, and the pictures, documents and recordings in them. */
export interface ReadOwnPages extends WithProblems<readonly OwnPage[]> {
  readonly media: readonly PublishedFile[]
  /** The pictures of other sites that they show. */
  readonly outside: readonly OutsideUse[]
}

/** The result for an archive without own pages. */
export const noOwnPages: ReadOwnPages = { value: [], problems: [], media: [], outside: [] }

/**
 * Reads the pages of the site's own: the Markdown and HTML files at the top of the folder `pages`. Their
 * text is made safe, their pictures and the files that they link to are found like those of articles.
 * Problems have the path of the file in the project. None where there is no such folder.
 */
export function readOwnPages(context: OwnPagesContext): ReadOwnPages {
  const folder = ownPagesFolder(context.paths.root)
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
  if (!isThere) return noOwnPages
  const { files } = listSourceFiles(folder)
  const publisher = createMediaPublisher(folder, context.settings)
  const outside: OutsideUse[] = []
  const read = files
    .filter(({ path }) => !path.includes('/'))
    .map((file) => readOwnPage(file, context, publisher, outside))
  return {
    value: read.flatMap(({ value }) => value ?? []),
    problems: read.flatMap(({ problems }) => problems),
    media: publisher.published(),
    outside,
  }
}

function readOwnPage(
  listed: ListedFile,
  context: OwnPagesContext,
  publisher: MediaPublisher,
  uses: OutsideUse[],
): WithProblems<OwnPage | undefined> {
  const { settings, paths } = context
  const file = `${ownPagesName}/${listed.path}`
  const told = (problems: readonly Problem[]) => problems.map((each) => asPageProblem(each, file))
  const source = readSourceFile(listed, settings)
  if ('severity' in source) return { value: undefined, problems: told([source]) }
  const parsed = parseSourceFile(source)
  if (parsed.value === undefined) return { value: undefined, problems: told(parsed.problems) }
  const { value: frontMatter } = readFrontMatter(parsed.value, settings)
  if (frontMatter.hidden) return { value: undefined, problems: [] }
  const found = createFinder(listed, context, publisher, uses)
  const { body, bodyLine, extension, path } = parsed.value
  const rendered = renderBody({
    path,
    body,
    bodyLine,
    extension,
    ...(frontMatter.format && { format: frontMatter.format }),
    ...found.resolvers,
    embedHosts: settings.embedHosts,
    language: frontMatter.lang ?? settings.language,
  })
  const name = basename(path, extname(path))
  const page: OwnPage = {
    name,
    file,
    description: frontMatter.excerpt ?? '',
    title: frontMatter.title ?? rendered.value.firstHeading ?? name,
    body: settleOwnLinks(rendered.value.html, (kind, target) =>
      kind === 'path' ? siteLink(target, settings.url + paths.base) : undefined,
    ),
  }
  const lacking = missingFiles(found.missing, parsed.value)
  return { value: page, problems: told([...parsed.problems, ...rendered.problems, ...lacking]) }
}

/** The functions that find the pictures and files of a page, and the addresses of files that are missing. */
interface Finder {
  readonly resolvers: Pick<BodyToRender, 'resolveMedia' | 'resolveOutside' | 'resolveFile'>
  readonly missing: readonly string[]
}

function createFinder(
  listed: ListedFile,
  { paths: { base }, outside: facts }: OwnPagesContext,
  publisher: MediaPublisher,
  uses: OutsideUse[],
): Finder {
  const missing: string[] = []
  const resolvers: Finder['resolvers'] = {
    resolveMedia(address) {
      const found = findMedia(publisher, listed, address)
      if (found.kind === 'missing') return undefined
      const { name, width, height } = found.media
      return { src: base + mediaPath(name), width, height }
    },
    resolveOutside: (urls) => findOutside(urls, { base, outside: facts }, uses),
    resolveFile(address) {
      const found = findFile(publisher, listed, address)
      if (found.kind === 'published') return base + mediaPath(found.media.name)
      // A path from the root stays a link: what it leads to may lie in a public folder.
      if (!address.startsWith('/')) missing.push(address)
      return undefined
    },
  }
  return { resolvers, missing }
}

/** A page needs no date: what front matter lacks is not told. Nothing of a page stops a build. */
function asPageProblem(problem: Problem, file: string): Problem {
  return { ...problem, severity: 'warning', path: file, of: 'project' }
}

/**
 * The absolute address of a path from the root of the site, the form in which the policy of bodies allows
 * it; another path leads to nothing that is known. `site` ends with a slash.
 */
function siteLink(target: string, site: string): string | undefined {
  return /^\/(?!\/)/.test(target) ? site + target.slice(1) : undefined
}
