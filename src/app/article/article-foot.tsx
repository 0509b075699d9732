import type { ReactNode } from 'react'
import type { ArticleDetails, Neighbour } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'

interface ArticleFootProps {
  readonly article: ArticleDetails
  readonly actions: ReactNode
}

/** What stands below an article's body: tags, the way to the original, what can be done with it. */
export function ArticleFoot({ article, actions }: ArticleFootProps) {
  const { href, messages } = useSite()
  return (
    <footer className="article-foot">
      {article.tags.length > 0 && (
        <ul className="tags" aria-label={messages.tags}>
          {article.tags.map((tag) => (
            <li key={tag.slug}>
              <a href={href(siteUrls.tag(tag.slug))}>{tag.label}</a>
            </li>
          ))}
        </ul>
      )}
      <div className="article-actions">
        {article.original !== undefined && (
          <a className="original" href={article.original} rel="noopener noreferrer nofollow">
            {messages.original(hostOf(article.original))}
          </a>
        )}
        {actions}
      </div>
    </footer>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address
}

/** The way to the articles before and after in the same category. */
export function ArticleNeighbours({ article }: { article: ArticleDetails }) {
  const { messages } = useSite()
  const { newer, older } = article
  if (!newer && !older) return false
  return (
    <nav className="neighbours" aria-label={messages.neighbours}>
      {newer && <NeighbourLink className="newer" label={messages.newerArticle} article={newer} />}
      {older && <NeighbourLink className="older" label={messages.olderArticle} article={older} />}
    </nav>
  )
}

interface NeighbourLinkProps {
  readonly className: string
  readonly label: string
  readonly article: Neighbour
}

function NeighbourLink({ className, label, article }: NeighbourLinkProps) {
  const { href } = useSite()
  return (
    <a className={className} href={href(siteUrls.article(article.id))}>
      <small>{label}</small>
      {article.title}
    </a>
  )
}
