import { z } from 'zod'

const timeZone = z.string().refine(isTimeZone, {
  error: 'expected an IANA time zone such as "Asia/Shanghai"',
})

const language = z.string().refine(isLanguageTag, {
  error: 'expected a BCP 47 language tag such as "zh-CN"',
})

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

const logoAddress = z.string().regex(/^(?:https?:\/\/|\/?(?![a-z][a-z\d+.-]*:|\/))\S+$/i, {
  error: 'expected an address that begins with http:// or https://, or a path such as "logo.svg"',
})

/** An address with its path, ending in a slash. */
const siteAddress = z
  .url({ protocol: /^https?$/, error: 'expected an address such as "https://news.example/base/"' })
  .transform((url) => url.replace(/\/*$/, '/'))

const FeedIds = z
  .strictObject({
    /**
     * Sets the ids of articles in feeds apart from those of other sites, for readers that mix many.
     * Any text; changing it makes all articles new once.
     */
    name: z.string().min(1).optional(),
    /** Where the site stood, with its base, when feeds knew articles by the addresses of their pages. */
    oldUrl: siteAddress.optional(),
    /** Articles published before this day (UTC) keep the address at `oldUrl` as their id in feeds. */
    before: z.iso.date({ error: 'expected a day such as "2026-12-01"' }).optional(),
  })
  .refine(({ oldUrl, before }) => (oldUrl === undefined) === (before === undefined), {
    error: 'expected oldUrl and before together',
  })

const CategorySettings = z.strictObject({
  /** The path segment in addresses, ASCII if addresses are to stay short when pasted. */
  slug: z.string().min(1).optional(),
  /** What readers see in place of the name in the front matter. */
  label: z.string().min(1).optional(),
  /** A sentence shown at the head of the category's page. */
  description: z.string().min(1).optional(),
  /**
   * Slugs that the category had before, those of the categories around it included and joined by `/`.
   * Pages at `/c/<alias>/` and at those of the categories below lead to where they are now, and their
   * feeds go on there; numbered pages are not covered.
   */
  aliases: z.array(z.string().min(1)).default([]),
})

/** Everything that can be set in `broadsheet.config.ts`, with its default. */
export const SettingsSchema = z.strictObject({
  /** Name of the site: header, page titles, feeds. */
  title: z.string().min(1).default('Broadsheet'),
  /** One sentence about the site: home page, feeds, previews. */
  description: z.string().default(''),
  /** Origin for canonical addresses, feeds and the sitemap. `SITE_URL` overrides it. */
  url: httpUrl.default('http://localhost:4173'),
  /** Language of the interface and of articles that name no other. */
  language: language.default('zh-CN'),
  /** Zone in which dates without one are read, and in which all dates are shown. */
  timeZone: timeZone.default('Asia/Shanghai'),
  /** The folder of articles, relative to the project. `CONTENT_DIR` overrides it. */
  contentDir: z.string().min(1).default('content'),
  /** The site's sign: an address, or the path of a file in `public`. Stands in the header and in structured data. */
  logo: logoAddress.optional(),
  /** A line at the foot of every page, e.g. a 备案 number. */
  footer: z.string().min(1).optional(),
  /** How many articles the first page of a list shows. */
  firstPageSize: z.int().min(1).max(200).default(30),
  /** How many articles a numbered page holds. Changing it moves articles between page addresses. */
  pageSize: z.int().min(1).max(500).default(50),
  /** Settings for categories, by their path in the front matter, levels joined by `/`. */
  categories: z.record(z.string().min(1), CategorySettings).default({}),
  /**
   * Hexo's `permalink`, for a site that moved from there with its posts as the content folder: pages at
   * the old addresses lead to the articles. Knows Hexo's own placeholders and every front matter key;
   * `:id` only where the front matter has it. Twice as many pages are published.
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
   * How feeds name articles. Ids follow from those of the articles, not from the site's address; a site
   * whose feeds were read before that was so keeps the old ids of old articles by `oldUrl` and `before`.
   */
  feedIds: FeedIds.default({}),
  /** Whether search engines may list the site: `none` asks them not to, and leaves the sitemap out. */
  indexing: z.enum(['all', 'none']).default('all'),
  /**
   * Which address an article names as the one to list: its `self`, or the `original` it was taken from
   * where that is known. The latter also leaves it out of the sitemap.
   */
  canonical: z.enum(['self', 'original']).default('self'),
  /**
   * Draws a card with headline, source and date for every article, which stands for it in previews
   * instead of its own picture. Takes some 30 ms for each article, once.
   */
  articleCards: z.boolean().default(false),
  /** The TrueType or OpenType file that cards are set in, instead of a font of the system. */
  cardFont: z.string().min(1).optional(),
  /** Hosts whose video players may be loaded, after a click. */
  embedHosts: z
    .array(z.hostname())
    .default(['player.bilibili.com', 'www.youtube-nocookie.com', 'player.vimeo.com']),
  /**
   * Picture hosts that refuse requests without a Referer: after a first refusal they are told the origin
   * of the site. Other hosts are told it only when a reader asks for a picture once more.
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
   * Which articles get a page of their own: all, the newest so many, or none. The others are drawn by
   * the 404 page, which a host answers with status 404, and so are left out of the sitemap.
   */
  articlePages: z
    .union([z.literal('all'), z.int().min(0)], { error: 'expected "all" or a number from 0' })
    .default('all'),
  /**
   * Packs the data of articles into files of about this many bytes, for hosts that count files; 0 gives
   * every article its own.
   */
  articleShardSize: z.int().min(0).default(0),
  /** Whether the same story found in two folders (title, author, day and text) becomes one article. */
  mergeDuplicates: z.boolean().default(true),
})

/** What a user writes. */
export type SettingsInput = z.input<typeof SettingsSchema>

/** What the build works with. */
export type Settings = z.output<typeof SettingsSchema>

/** Settings or environment that cannot be used; the message lists every fault. */
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
}

/** Checks settings, fills in defaults and applies the environment. Throws `SettingsError`. */
export function readSettings(input: SettingsInput, environment: Environment = {}): Settings {
  const result = SettingsSchema.safeParse({
    ...input,
    ...(environment.CONTENT_DIR && { contentDir: environment.CONTENT_DIR }),
    ...(environment.SITE_URL && { url: environment.SITE_URL }),
  })
  if (result.success) return result.data
  throw new SettingsError(result.error.issues.map(describeIssue))
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.') || 'settings'
  return `${where}: ${issue.message}`
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
