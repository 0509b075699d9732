import type { Library } from '../library/library.ts'
import { outputPath } from '../site/output-path.ts'
import type { OutputFile } from '../site/prerender-pages.ts'
import type { FeedSite } from './feed-site.ts'
import { type FeedScope, machineUrls } from './feed-urls.ts'
import { makeAtom } from './make-atom.ts'
import { makeFeed } from './make-feed.ts'
import { makeJsonFeed } from './make-json-feed.ts'
import { makeOpml } from './make-opml.ts'
import { makeRobots } from './make-robots.ts'
import { makeSitemap } from './make-sitemap.ts'

/** Every file of the site that is made for programs, one at a time: feeds, OPML, sitemap, robots. */
export function* machineFiles(site: FeedSite): Generator<OutputFile> {
  for (const scope of feedScopes(site.library)) {
    const feed = makeFeed(scope, site)
    yield { path: outputPath(machineUrls.feed(scope, 'atom')), content: makeAtom(feed) }
    yield { path: outputPath(machineUrls.feed(scope, 'json')), content: makeJsonFeed(feed) }
  }
  yield { path: outputPath(machineUrls.opml), content: makeOpml(site) }
  if (site.settings.indexing === 'all') yield* makeSitemap(site)
  yield { path: outputPath(machineUrls.robots), content: makeRobots(site) }
}

/** The site itself, also when it has no articles yet, then every category. */
function* feedScopes({ lists }: Library): Generator<FeedScope> {
  yield { kind: 'all' }
  for (const { scope } of lists.values()) {
    if (scope.kind === 'category') yield scope
  }
}
