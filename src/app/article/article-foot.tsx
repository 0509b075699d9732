import type { ReactNode, Ref } from 'react'
import type { ArticleDetails, ArticleLink } from '../../shared/article.ts'
import { pageUrl, siteUrls } from '../../shared/site-urls.ts'
import { commandLink } from '../ui/commands.ts'
import { olderLink } from '../ui/page-elements.ts'
import { useSite } from '../ui/site-context.ts'
import { absoluteText } from '../ui/time/format-time.ts'
import { useNeighbours } from './use-neighbours.ts'

const followedBy = {
  original: commandLink('original'),
  newer: commandLink('newer'),
  older: commandLink('older'),
}

interface ArticleFootProps {
  readonly article: ArticleDetails
  readonly actions: ReactNode
}

/** The foot of an article: its source, its tags, and buttons. */
export function ArticleFoot({ article, actions }: ArticleFootProps) {
  const { href, words } = useSite()
  return (
    <footer className="article-foot">
      <Publication article={article} />
      {article.tags.length > 0 && (
        <ul className="tags" aria-label={words.tags}>
          {article.tags.map((tag) => (
            <li key={tag.slug}>
              <a href={href(siteUrls.tag(tag.slug))}>{tag.label}</a>
            </li>
          ))}
        </ul>
      )}
      <div className="article-actions">{actions}</div>
    </footer>
  )
}

/** Where an article is from, when it appeared and was changed, and the way to the original. */
function Publication({ article }: { article: ArticleDetails }) {
  const { clock, href, words } = useSite()
  const { author, categories, date, fetched, gone, id, original, updated, versions } = article
  // An author stands above the article already.
  const source = author ? undefined : categories[0]?.slice(0, 2).at(-1)
  const at = (moment: string) => absoluteText(clock(moment), words)
  return (
    <p className="meta publication">
      {source && <span>{source.label}</span>}
      {date !== undefined && (
        <time dateTime={date}>{words[date === fetched ? 'fetched' : 'published'](at(date))}</time>
      )}
      {updated !== undefined && <time dateTime={updated}>{words.updated(at(updated))}</time>}
      {gone !== undefined && <time dateTime={gone}>{words.gone(at(gone))}</time>}
      {versions !== undefined && (
        <a href={href(pageUrl({ kind: 'changes', id }))}>{words.changes}</a>
      )}
      {original !== undefined && (
        <a
          ref={followedBy.original}
          className="original"
          href={original}
          rel="noopener noreferrer nofollow"
        >
          {words.original(hostOf(original))}
        </a>
      )}
    </p>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address
}

/**
 * Links to the previous and the next article, with the name of the list in which they are neighbours. The only
 * article of a list leads to the latest ones.
 */
export function ArticleNeighbours({ article }: { article: ArticleDetails }) {
  const { href, words } = useSite()
  const { name, previous, next } = useNeighbours(article)
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      {previous && (
        <NeighbourLink
          link={followedBy.newer}
          className="newer"
          label={`${words.previousArticle} · ${name}`}
          article={previous}
        />
      )}
      {next && (
        <NeighbourLink
          link={followedBy.older}
          className={olderLink}
          label={`${words.nextArticle} · ${name}`}
          article={next}
        />
      )}
      {!previous && !next && <a href={href(siteUrls.home)}>{words.latestArticles}</a>}
    </nav>
  )
}

interface NeighbourLinkProps {
  readonly link: Ref<HTMLAnchorElement>
  readonly className: string
  readonly label: string
  readonly article: ArticleLink
}

function NeighbourLink({ link, className, label, article }: NeighbourLinkProps) {
  const { href } = useSite()
  return (
    <a ref={link} className={className} href={href(siteUrls.article(article.id))}>
      <small>{label}</small>
      <bdi>{article.title}</bdi>
    </a>
  )
}
