import { withoutForbidden } from '../core/escape.ts'
import type { Feed, FeedArticle } from './make-feed.ts'

/** A feed as JSON Feed 1.1. */
export function makeJsonFeed(feed: Feed): string {
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.jsonUrl,
    ...(feed.description && { description: feed.description }),
    language: feed.language,
    authors: [feed.author],
    items: feed.articles.map(item),
  }
  const json = JSON.stringify(content)
  // Halves of characters are allowed in JSON, but strict readers reject the whole feed for one.
  return /\\u/.test(json) ? JSON.stringify(content, cleanText) : json
}

/** One article; the format wants content in every one, so that a summary has to serve as both. */
function item(article: FeedArticle): unknown {
  const { id, url, author, summary, content, picture, original, lang, files = [] } = article
  const tags = [...article.categories.flatMap((category) => category.labels), ...article.tags]
  return {
    id,
    url,
    ...(original && { external_url: original }),
    title: article.title,
    ...(content ? { content_html: content } : { content_text: summary || article.title }),
    // Without its text an article has its summary as content already.
    ...(summary && content && { summary }),
    ...(picture && { image: picture }),
    ...(files.length > 0 && {
      attachments: files.map(({ url, type }) => ({ url, mime_type: type })),
    }),
    date_published: article.published,
    ...(article.updated !== article.published && { date_modified: article.updated }),
    ...(author && { authors: [author] }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(lang && { language: lang }),
  }
}

function cleanText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutForbidden(value) : value
}
