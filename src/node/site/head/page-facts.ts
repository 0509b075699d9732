import { pageTitle } from '../../../shared/page-title.ts'
import type { PageData } from '../../../shared/pages.ts'
import { buildWords } from '../../../shared/words/build-words.ts'
import { absoluteUrl } from '../../feeds/feed-urls.ts'
import type { HeadSite } from './head-site.ts'
import { pageDescription } from './page-description.ts'
import { articlePicture, type PreviewPicture } from './preview-picture.ts'

/** The facts about a page that several parts of its head share. */
export interface PageFacts {
  readonly title: string
  readonly description: string
  /** The absolute URL of the page. */
  readonly url: string
  readonly language: string
  /** The picture of an article that other programs can show. */
  readonly picture: PreviewPicture | undefined
}

/** The facts about the page at `path`, which does not include the base. */
export function pageFacts(page: PageData, path: string, site: HeadSite): PageFacts {
  return {
    title: pageTitle(page, site.info, buildWords('reader', site.info.language)),
    description: pageDescription(page, site.info),
    url: absoluteUrl(path, site),
    picture: articlePicture(page, site),
    language: (page.kind === 'article' && page.article.lang) || site.info.language,
  }
}
