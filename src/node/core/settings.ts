import { z } from 'zod'
import { describeSettingFault } from './describe-setting-fault.ts'
import { hostNames } from './hosting/hosts.ts'
import {
  AccentSettings,
  FontSettings,
  lookNames,
  NavigationSettings,
  styleSheetPath,
} from './look/look-settings.ts'
import { askNearest } from './nearest-word.ts'

const timeZone = z.string().refine(isTimeZone, {
  error: 'expected an IANA time zone such as "Asia/Shanghai"',
})

const language = z.string().refine(isLanguageTag, {
  error: 'expected a BCP 47 language tag such as "zh-CN"',
})

/** The origin of a site that has named none. */
export const localUrl = 'http://localhost:4173'

/** The web archive of an archive that has named none. */
export const usualArchive = 'https://web.archive.org'

const httpUrl = z
  .url({
    protocol: /^https?$/,
    error: 'expected an address that begins with http:// or https://',
    abort: true,
  })
  .refine((url) => /^[^:]+:\/+[^/?#@]+\/*$/.test(url), {
    error:
      'expected the address of a host, such as "https://news.example"; a path is given with --base',
  })
  .transform((url) => url.replace(/\/+$/, ''))

const httpAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with http:// or https://',
})

const hostWithPort = z.string().regex(/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i, {
  error: 'expected a host such as "rss.home" or "localhost:1200"',
})

const logoAddress = z.string().regex(/^(?:https?:\/\/|\/?(?![a-z][a-z\d+.-]*:|\/))\S+$/i, {
  error: 'expected an address that begins with http:// or https://, or a path such as "logo.svg"',
})

/** A URL with its path. It ends in a slash. */
const siteAddress = z
  .url({ protocol: /^https?$/, error: 'expected an address such as "https://news.example/base/"' })
  .transform((url) => url.replace(/\/*$/, '/'))

const FeedIds = z
  .strictObject({
    /**
     * Distinguishes the ids of articles in feeds from those of other sites, for feed readers that mix
     * many sites. Any text. Changing it makes all articles appear as new once.
     */
    name: z.string().min(1).optional(),
    /** The URL of the site, with its base, at the time when feeds used page URLs as ids. */
    oldUrl: siteAddress.optional(),
    /**
     * Articles published before this day (UTC) keep their page URL below `oldUrl` as their id in feeds.
     */
    before: z.iso.date({ error: 'expected a day such as "2026-12-01"' }).optional(),
  })
  .refine(({ oldUrl, before }) => (oldUrl === undefined) === (before === undefined), {
    error: 'expected oldUrl and before together',
  })

const CategorySettings = z.strictObject({
  /** The path segment in URLs. Use ASCII if URLs are to stay short when pasted. */
  slug: z.string().min(1).optional(),
  /** The name that readers see in place of the name in the front matter. */
  label: z.string().min(1).optional(),
  /** A sentence shown at the head of the category's page. */
  description: z.string().min(1).optional(),
  /**
   * Former slugs of the category, each with those of its parents, joined by `/`. Pages at `/c/<alias>/`
   * and at those of the categories below become redirects to the present ones, and their feeds go on
   * there. Numbered pages are not covered.
   */
  aliases: z.array(z.string().min(1)).default([]),
})

const filterList = z.array(z.string().trim().min(1)).min(1).optional()

const FilterSettings = z.strictObject({
  mutedWords: filterList,
  mutedSources: filterList,
  mutedAuthors: filterList,
  highlightedWords: filterList,
})

/** All settings of `broadsheet.config.ts`, with their defaults. */
export const SettingsSchema = z.strictObject({
  /** Name of the site: header, page titles, feeds. */
  title: z.string().min(1).default('Broadsheet'),
  /** One sentence about the site: home page, feeds, previews. */
  description: z.string().default(''),
  /** Origin for canonical addresses, feeds and the sitemap. `SITE_URL` overrides it. */
  url: httpUrl.default(localUrl),
  /** Language of the interface and of articles that name no other. */
  language: language.default('zh-CN'),
  /** Zone in which dates without one are read, and in which all dates are shown. */
  timeZone: timeZone.default('Asia/Shanghai'),
  /** The folder of articles, relative to the project. `CONTENT_DIR` overrides it. */
  contentDir: z.string().min(1).default('content'),
  /** The folder of the finished site, relative to the settings. `--out-dir` overrides it. */
  outDir: z.string().min(1).default('dist'),
  /** The folder whose files are published as they are, relative to the settings. Empty: none. */
  publicDir: z.string().default('public'),
  /**
   * The site's logo: a URL, or the path of a file in `public`. It appears in the header and in structured
   * data.
   */
  logo: logoAddress.optional(),
  /** A line at the foot of every page, e.g. a 备案 number. */
  footer: z.string().min(1).optional(),
  /**
   * The colour of links and marks: one colour, such as `'#0b5fff'`, or one each for `paper`, `sepia` and
   * `night`. It must be readable in every theme. From one colour the one for the night is made.
   */
  accent: AccentSettings.optional(),
  /** Font families for `sans`, `serif` and `mono`, and `files` in `public` with fonts of the site's own. */
  fonts: FontSettings.optional(),
  /**
   * A style sheet that every page loads after ours, relative to the project. `docs/look.md` has the custom
   * properties that it may set.
   */
  styles: styleSheetPath.optional(),
  /** Links of the site's own in the `header` and the `footer`, each with `label` and `url`. */
  navigation: NavigationSettings.optional(),
  /**
   * The first page of the site and of its top categories: a lead, two second articles and blocks of the
   * liveliest categories above the articles by time (`sections`), or a lead and the articles by time
   * (`river`). `FRONT_PAGE` overrides it.
   */
  frontPage: z.enum(['sections', 'river']).default('sections'),
  /**
   * The filters of lists for readers who have set none of their own: `mutedWords`, `mutedSources` (names of
   * categories), `mutedAuthors`, `highlightedWords`. A muted row leaves a line that says why, and opens it.
   */
  filters: FilterSettings.default({}),
  /** The number of articles on the first page of a list. */
  firstPageSize: z.int().min(1).max(200).default(30),
  /** The number of articles on a numbered page. Changing it moves articles between page URLs. */
  pageSize: z.int().min(1).max(500).default(50),
  /** Settings for categories, by their path in the front matter, levels joined by `/`. */
  categories: z.record(z.string().min(1), CategorySettings).default({}),
  /**
   * Hexo's `permalink`, for a site that moved from Hexo and has its posts as the content folder: pages at
   * the old URLs redirect to the articles. It knows Hexo's own placeholders and every front matter key;
   * `:id` only where the front matter has it. The number of pages doubles.
   */
  hexoPermalink: z
    .string()
    .regex(/:[a-z]/i, {
      error: 'expected a pattern with a placeholder, such as ":year/:month/:day/:title/"',
    })
    .optional(),
  /**
   * Whether pages lead on from the addresses that categories, authors and tags had in older versions,
   * for a site that was published by one: a name with marks in it, such as `C#`, had another address.
   */
  oldSlugs: z.boolean().default(false),
  /** Whether the feeds of categories carry whole articles, as the site's own feed does, or summaries. */
  fullCategoryFeeds: z.boolean().default(false),
  /**
   * The ids of articles in feeds. They are made from the articles' own ids, not from the site's URL.
   * Sites whose feeds are older than this rule keep the old ids of old articles by `oldUrl` and `before`.
   */
  feedIds: FeedIds.default({}),
  /** Whether search engines may list the site. `none` asks them not to, and leaves the sitemap out. */
  indexing: z.enum(['all', 'none']).default('all'),
  /**
   * The canonical URL of an article: its own (`self`), or the `original` it was taken from where that is
   * known. With `original` such an article is not in the sitemap.
   */
  canonical: z.enum(['self', 'original']).default('self'),
  /**
   * Draws a card with headline, source and date for every article. Previews show it instead of the
   * article's own picture. It takes about 30 ms for each article, once.
   */
  articleCards: z.boolean().default(false),
  /** The TrueType or OpenType file of the font on cards, instead of a font of the system. */
  cardFont: z.string().min(1).optional(),
  /** Hosts whose video players may be loaded, after a click. */
  embedHosts: z
    .array(z.hostname())
    .default(['player.bilibili.com', 'www.youtube-nocookie.com', 'player.vimeo.com']),
  /**
   * Picture hosts that refuse requests without a Referer. After a first refusal they get the origin of
   * the site as Referer. Other hosts get it only when a reader asks for a picture once more.
   */
  refererHosts: z.array(z.hostname()).default([]),
  /** The largest article file that is read, in bytes. */
  maxFileSize: z
    .int()
    .min(1024)
    .default(16 * 1024 * 1024),
  /** The largest picture beside an article that is published, in bytes. */
  maxMediaSize: z
    .int()
    .min(1024)
    .default(16 * 1024 * 1024),
  /**
   * The host that the site is for. The build writes the files that it wants, and says before it writes
   * when the site is too large for it.
   */
  host: z.enum(hostNames, { error: `expected one of ${hostNames.join(', ')}` }).optional(),
  /**
   * The articles that get a page of their own: all, or the newest so many; 0 means none. `fit` gives one
   * to as many of the newest as the host takes, and packs the data when it must. The 404 page draws the
   * others. A host answers it with status 404, so they are not in the sitemap.
   */
  articlePages: z
    .union([z.enum(['all', 'fit']), z.int().min(0)], {
      error: 'expected "all", "fit" or a number from 0',
    })
    .default('all'),
  /**
   * Packs the data of articles into compressed files of about this many bytes before compression, and that
   * of numbered pages of lists, for hosts that limit the number of files or bytes. 0 gives every article its
   * own file.
   */
  articleShardSize: z.int().min(0).default(0),
  /** Whether the same story found in two folders (title, author, day and text) becomes one article. */
  mergeDuplicates: z.boolean().default(true),
  /**
   * Which earlier texts of an article `import` keeps when its feed changes it: all, the first, or none.
   * They are in the folder `versions` beside the content folder.
   */
  versions: z.enum(['all', 'first', 'none']).default('all'),
  /** Addresses of RSSHub. `import` asks for `rsshub://route` at the first, else at the next. */
  rsshubBases: z.array(httpAddress).default([]),
  /**
   * Hosts that `import` may ask at addresses that are not public: `host` (ports 80 and 443) or `host:port`,
   * such as an RSSHub at `localhost:1200`.
   */
  allowHosts: z.array(hostWithPort).default([]),
  /**
   * Whether `import` also keeps the pictures of what it adds, as `broadsheet pictures` does (`keep`), or
   * leaves them where they are (`link`).
   */
  pictures: z.enum(['link', 'keep']).default('link'),
  /** The web archive that `broadsheet pictures --rescue` asks last for pictures that are gone. */
  rescueFrom: httpAddress.default(usualArchive),
  /** How many requests `import` sends to one host at once. */
  requestsPerHost: z.int().min(1).max(16).default(2),
})

/** Settings as the user writes them. */
export type SettingsInput = z.input<typeof SettingsSchema>

/** Settings as the build uses them: checked, with defaults. */
export type Settings = z.output<typeof SettingsSchema>

/** Settings or environment variables cannot be used. The message lists every fault. */
export class SettingsError extends Error {
  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'SettingsError'
  }
}

/** The environment variables that override settings. */
interface Environment {
  readonly CONTENT_DIR?: string | undefined
  readonly SITE_URL?: string | undefined
  readonly FRONT_PAGE?: string | undefined
}

/** Checks settings, fills in defaults and applies the environment. Throws `SettingsError`. */
export function readSettings(input: SettingsInput, environment: Environment = {}): Settings {
  const given = {
    ...input,
    ...(environment.CONTENT_DIR && { contentDir: environment.CONTENT_DIR }),
    ...(environment.SITE_URL && { url: environment.SITE_URL }),
    ...(environment.FRONT_PAGE && { frontPage: environment.FRONT_PAGE }),
  }
  const result = SettingsSchema.safeParse(given, { reportInput: true })
  if (result.success) return result.data
  throw new SettingsError(describeIssues(result.error.issues))
}

/** The first fault of every name in the settings: where a kind is wrong, its limits say nothing. */
function describeIssues(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  const byPath = new Map<string, string>()
  for (const issue of issues) {
    const where = issue.path.join('.') || 'settings'
    if (!byPath.has(where)) byPath.set(where, `${where}: ${describeIssue(issue)}`)
  }
  return [...byPath.values()]
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return describeSettingFault(issue)
  const known = knownNames(issue.path)
  const unknown = (key: string) =>
    `there is no setting "${key}".${askNearest(key, known) || listFew(known)}`
  return issue.keys.map(unknown).join(' ')
}

/** Names that are few enough to be read, as a sentence; else nothing. */
function listFew(names: readonly string[]): string {
  return names.length > 10 ? '' : ` There are ${names.join(', ')}.`
}

/** The names that may stand at a path of the settings. */
function knownNames(path: readonly PropertyKey[]): readonly string[] {
  const [first] = path
  const look = lookNames(path)
  if (look.length > 0) return look
  if (first === 'filters') return Object.keys(FilterSettings.shape)
  if (first === 'categories') return Object.keys(CategorySettings.shape)
  return Object.keys(first === 'feedIds' ? FeedIds.shape : SettingsSchema.shape)
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
