import { siteUrls } from '../../shared/site-urls.ts'
import { fingerprint } from '../core/fingerprint.ts'
import { outputPath } from '../core/output-path.ts'
import { articleVersion } from '../library/article-version.ts'
import type { Library } from '../library/library.ts'
import { always, type OutputGroup } from '../output/output-file.ts'
import type { FeedSite } from './feed-site.ts'
import { type FeedScope, feedFormats, machineUrls } from './feed-urls.ts'
import { makeAtom } from './make-atom.ts'
import { feedArticles, makeFeed } from './make-feed.ts'
import { makeJsonFeed } from './make-json-feed.ts'
import { makeOpml } from './make-opml.ts'
import { makeRobots } from './make-robots.ts'
import { makeSitemap } from './make-sitemap.ts'

/**
 * Every file of the site that is made for programs: feeds, OPML, sitemap, robots. `cacheKey` names what
 * all of them depend on.
 */
export function* machineFiles(site: FeedSite, cacheKey: string): Generator<OutputGroup> {
  for (const scope of feedScopes(site.library)) {
    yield feedGroup(scope, decodeURIComponent(siteUrls.list(scope)), site, cacheKey)
  }
  // Programs follow no redirect page: what a category was subscribed as goes on.
  for (const [oldKey, key] of site.library.movedLists) {
    const scope = site.library.lists.get(key)?.scope
    if (scope?.kind === 'category') yield feedGroup(scope, `/${oldKey}/`, site, cacheKey)
  }
  yield always({ path: outputPath(machineUrls.opml), content: makeOpml(site) })
  if (site.settings.indexing === 'all') {
    for (const file of makeSitemap(site)) yield always(file)
  }
  yield always({ path: outputPath(machineUrls.robots), content: makeRobots(site) })
}

/** The feeds of a list in a folder of the site, which begins and ends with a slash and is not encoded. */
function feedGroup(
  scope: FeedScope,
  folder: string,
  site: FeedSite,
  cacheKey: string,
): OutputGroup {
  const atom = folder.slice(1) + feedFormats.atom.file
  const json = folder.slice(1) + feedFormats.json.file
  const versions = feedArticles(scope, site).map(articleVersion)
  return {
    paths: [atom, json],
    cacheKey: fingerprint(cacheKey, scope, versions),
    *make() {
      const feed = makeFeed(scope, site)
      yield { path: atom, content: makeAtom(feed) }
      yield { path: json, content: makeJsonFeed(feed) }
    },
  }
}

/** The site itself, also when it has no articles yet, then every category. */
function* feedScopes({ lists }: Library): Generator<FeedScope> {
  yield { kind: 'all' }
  for (const { scope } of lists.values()) {
    if (scope.kind === 'category') yield scope
  }
}
