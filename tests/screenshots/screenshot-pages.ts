import { idFromPath } from '../../src/node/library/id-from-path.ts'
import { fixedPages } from '../../src/shared/pages.ts'
import { pageUrl, siteUrls } from '../../src/shared/site-urls.ts'

/** A page of the sample site that is worth looking at, its path without the site's base. */
export interface ScreenshotPage {
  readonly name: string
  readonly path: string
}

function article(path: string): string {
  return siteUrls.article(idFromPath(path))
}

/** Pages of each kind; articles by their file, so that a renamed file is noticed. */
export const screenshotPages: readonly ScreenshotPage[] = [
  { name: 'home', path: siteUrls.home },
  { name: 'older', path: siteUrls.list({ kind: 'all' }, 1) },
  { name: 'undated', path: siteUrls.list({ kind: 'all' }, 'undated') },
  { name: 'categories', path: siteUrls.categories },
  { name: 'category', path: siteUrls.category(['tech']) },
  { name: 'category-deep', path: siteUrls.category(['culture', '字里行间', '排版']) },
  { name: 'author', path: siteUrls.author('静态站笔记') },
  { name: 'month', path: siteUrls.list({ kind: 'month', year: '2026', month: '11' }) },
  {
    name: 'article',
    path: article('文化/字里行间/排版/屏幕上的中文：从一个字到一整版.md'),
  },
  {
    name: 'article-code',
    path: article('技术/静态站笔记/深入/HTTP 缓存：no-cache 不是不缓存.md'),
  },
  {
    name: 'article-pictures',
    path: article('文化/字里行间/图集/六张图看懂一张报纸.md'),
  },
  {
    name: 'article-english',
    path: article('English/Plain Pages/Essays/The Measure of a Line.md'),
  },
  ...fixedPages.map((page) => ({ name: page.kind, path: pageUrl(page) })),
  { name: 'search-hits', path: siteUrls.searchFor('分词') },
  { name: 'missing', path: '/no-such-page/' },
]
