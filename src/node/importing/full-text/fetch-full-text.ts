import { absoluteBody } from '../../feeds/absolute-body.ts'
import type { Client, FetchedResource } from '../../fetching/client.ts'
import { FetchError } from '../../fetching/fetch-error.ts'
import { isChallenge } from '../asking/challenge.ts'
import { decodeFeed } from '../decode/decode-feed.ts'
import type { FeedItem } from '../feed-item.ts'
import { type ExtractedArticle, extractArticle } from './extract-article.ts'
import { isBetterText } from './is-better-text.ts'
import { askRobots } from './robots.ts'

const maxBytes = 4 * 1024 * 1024

/**
 * Makes what fetches the whole text of items from their pages. It gives HTML with absolute addresses, or
 * undefined where the feed's own text has to do: `robots.txt` forbids it, the page cannot be had or wants
 * to see a browser, it is about something else, or it says less than the feed. Never rejects.
 */
export function fullTextFetcher(client: Client): (item: FeedItem) => Promise<string | undefined> {
  const isAllowed = askRobots(client)
  return async (item) => {
    if (item.link === undefined || !(await isAllowed(item.link))) return undefined
    const page = await fetchPage(client, item.link)
    const article = page && articleOf(page, item.link)
    if (article === undefined || !isBetterText(article, item)) return undefined
    return absoluteBody(article.html, page?.url ?? item.link)
  }
}

async function fetchPage(client: Client, url: string): Promise<FetchedResource | undefined> {
  try {
    return await client.get({ url, accept: 'text/html, application/xhtml+xml', maxBytes })
  } catch (error) {
    if (error instanceof FetchError) return undefined
    throw error
  }
}

function articleOf(page: FetchedResource, link: string): ExtractedArticle | undefined {
  const type = page.headers.get('content-type') ?? 'text/html'
  if (page.status !== 200 || page.isPartial || !/html/i.test(type)) return undefined
  if (isFrontPage(page.url) && !isFrontPage(link)) return undefined
  const { text } = decodeFeed(page.bytes, type)
  return isChallenge(text) ? undefined : extractArticle(text)
}

/** Servers send readers to the front page when an article is gone. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}
