import { type ReactNode, useRef } from 'react'
import type { ArticleDetails } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { backToList } from '../navigation/back-to-list.ts'
import { CategoryTrail } from '../ui/category-trail.tsx'
import { useCommands } from '../ui/commands.ts'
import { useSite } from '../ui/site-context.ts'
import { headlineLength, textDirection } from '../ui/text-direction.ts'
import { absoluteText, isSameDay } from '../ui/time/format-time.ts'
import { PublishedTime } from '../ui/time/published-time.tsx'

interface ArticleHeadProps {
  readonly article: ArticleDetails
  /** The element at the end of the line with author and date. */
  readonly beside: ReactNode
}

/** The head of an article: categories, headline, author, dates, reading time. */
export function ArticleHead({ article, beside }: ArticleHeadProps) {
  const { href, words, textLang } = useSite()
  const trail = useRef<HTMLElement>(null)
  useCommands({ back: () => backToList(href('/'), article.id) || followLast(trail.current) })
  return (
    <header className="article-head">
      <nav ref={trail} className="breadcrumb" aria-label={words.categories}>
        {article.categories.map((path) => (
          <CategoryTrail key={path.map((category) => category.slug).join('/')} path={path} />
        ))}
      </nav>
      <h1
        tabIndex={-1}
        lang={textLang(article.lang)}
        dir={textDirection(article.title)}
        data-length={headlineLength(article.title)}
      >
        {article.title}
      </h1>
      <div className="byline">
        <Byline article={article} />
        {beside}
      </div>
    </header>
  )
}

/** Follows the last link of a trail; false when it has none. */
function followLast(trail: HTMLElement | null): boolean {
  const links = trail?.querySelectorAll('a') ?? []
  const last = links[links.length - 1]
  last?.click()
  return last !== undefined
}

/** The date of an article, which leads to everything of its month. */
function MonthLink({ date }: { date: string }) {
  const { clock, href } = useSite()
  const { year, month } = clock(date)
  const scope = {
    kind: 'month',
    year: String(year).padStart(4, '0'),
    month: String(month).padStart(2, '0'),
  } as const
  return (
    <a href={href(siteUrls.list(scope))}>
      <PublishedTime date={date} />
    </a>
  )
}

/** When an article was published; else when it came into the archive. */
function PublicationDate({ article: { date, fetched } }: { article: ArticleDetails }) {
  const { clock, words } = useSite()
  if (date === undefined) return <span>{words.undated}</span>
  if (date !== fetched) return <MonthLink date={date} />
  return (
    <time dateTime={date} suppressHydrationWarning>
      {words.fetched(absoluteText(clock(date), words))}
    </time>
  )
}

function Byline({ article }: { article: ArticleDetails }) {
  const { clock, href, words } = useSite()
  const { author, updated } = article
  return (
    <p className="meta">
      {author && <a href={href(siteUrls.author(author.slug))}>{author.label}</a>}
      <PublicationDate article={article} />
      {updated !== undefined &&
        !(article.date && isSameDay(clock(article.date), clock(updated))) && (
          <time dateTime={updated} suppressHydrationWarning>
            {words.updated(absoluteText(clock(updated), words))}
          </time>
        )}
      <span>{article.minutes > 0 ? words.minutes(article.minutes) : words.noText}</span>
    </p>
  )
}
