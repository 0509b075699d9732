import type { HeadSite } from '../../../../../src/node/site/head/head-site.ts'
import type { ArticleDetails } from '../../../../../src/shared/article.ts'
import type { ArticlePageData, ListFile } from '../../../../../src/shared/content-files.ts'

/** A site below a base, with a card. */
export const site: HeadSite = {
  info: {
    title: '晨报',
    description: '每天早上一份。',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    embedHosts: [],
  },
  origin: 'https://news.example',
  base: '/n/',
  policy: '',
  card: { src: '/n/card.png', width: 1200, height: 630 },
}

export const media = { slug: 'media', label: '新媒体' }
export const ithome = { slug: 'ithome', label: 'IT 之家' }

/** The page of an article in 新媒体 › IT 之家. */
export function articlePage(fields: Partial<ArticleDetails> = {}): ArticlePageData {
  const article: ArticleDetails = {
    id: 'a1',
    title: '标题',
    date: '2021-07-21T04:45:27Z',
    categories: [[media, ithome]],
    excerpt: '摘要。',
    minutes: 1,
    tags: [],
    headings: [],
    ...fields,
  }
  return { kind: 'article', hash: '', article }
}

/** A page of the list of all articles. */
export function listPage(fields: Partial<ListFile> = {}): ListFile {
  const scope = { kind: 'all' } as const
  return { kind: 'list', hash: '', scope, page: 'latest', label: '', articles: [], ...fields }
}
