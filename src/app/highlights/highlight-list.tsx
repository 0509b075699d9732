import './highlight-list.css'
import { X } from 'lucide'
import { siteUrls } from '../../shared/site-urls.ts'
import { library } from '../library/browser-library.ts'
import { highlightsOf, type NamedHighlight } from '../library/highlights/highlights-of.ts'
import { offerUndo } from '../library/offer-undo.ts'
import { type ArticleSnapshot, factOf } from '../library/records/article-record.ts'
import { useLibrary } from '../library/use-library.ts'
import { saveFile } from '../ui/files/save-file.ts'
import { Icon } from '../ui/icon.tsx'
import { pageLink } from '../ui/page-link.ts'
import { type ReaderSite, useSite, useWords } from '../ui/site-context.ts'
import { canDrawHighlights } from './can-draw-highlights.ts'
import { highlightsMarkdown, type MarkdownArticle } from './highlights-markdown.ts'
import { markHash } from './mark-hash.ts'

/** All highlights of the reader, by articles, with a button that saves them as Markdown. */
export function HighlightList() {
  const site = useSite()
  const words = useWords('highlights')
  const groups = useGroups()
  const count = groups.reduce((sum, { highlights }) => sum + highlights.length, 0)

  function remove(name: string): void {
    offerUndo(words.unmarked, library.putHighlight(null, name))
  }
  function save(): void {
    const articles = groups.map(
      (group) => [markdownArticle(group, site), group.highlights] as const,
    )
    saveFile(`${words.file}.md`, 'text/markdown;charset=utf-8', highlightsMarkdown(articles))
  }

  return (
    <section className="highlight-list">
      <h2>{words.title}</h2>
      <p>{count > 0 ? words.count(count) : words.noneText}</p>
      {count > 0 && !canDrawHighlights() && <p className="meta">{words.notDrawn}</p>}
      {groups.map((group) => (
        <HighlightGroup key={group.id} group={group} onRemove={remove} />
      ))}
      {count > 0 && (
        <button type="button" className="button" onClick={save}>
          {words.save}
        </button>
      )}
    </section>
  )
}

/** The highlights of one article. */
interface ArticleHighlights {
  readonly id: string
  readonly snapshot: ArticleSnapshot | undefined
  readonly highlights: readonly NamedHighlight[]
}

/** The article that was marked last comes first. */
function useGroups(): readonly ArticleHighlights[] {
  const { articles, highlights } = useLibrary()
  const groups = new Map<string, NamedHighlight[]>()
  for (const highlight of highlightsOf({ highlights })) {
    const { article } = highlight
    groups.set(article, [...(groups.get(article) ?? []), highlight])
  }
  return [...groups]
    .map(([id, own]) => ({ id, snapshot: factOf(articles.get(id), 'snapshot'), highlights: own }))
    .sort((a, b) => latestOf(b) - latestOf(a))
}

function latestOf({ highlights }: ArticleHighlights): number {
  return highlights.at(-1)?.made ?? 0
}

function markdownArticle({ id, snapshot }: ArticleHighlights, site: ReaderSite): MarkdownArticle {
  const { clock, href, words } = site
  const source = snapshot?.categories[0]?.slice(0, 2).at(-1)?.label
  const day = snapshot?.date === undefined ? undefined : words.day(clock(snapshot.date))
  return {
    title: snapshot?.title ?? id,
    url: pageLink(href(siteUrls.article(id))),
    facts: [source, day].filter((fact) => fact !== undefined),
    original: snapshot?.original,
  }
}

interface HighlightGroupProps {
  readonly group: ArticleHighlights
  readonly onRemove: (name: string) => void
}

function HighlightGroup({ group, onRemove }: HighlightGroupProps) {
  const { href, textLang } = useSite()
  const words = useWords('highlights')
  const { id, snapshot, highlights } = group
  const address = href(siteUrls.article(id))
  const lang = textLang(snapshot?.lang)
  return (
    <section>
      <h3 lang={lang}>
        <a href={address}>{snapshot?.title ?? id}</a>
      </h3>
      <ul>
        {highlights.map(({ name, quote, isLost }) => (
          <li key={name}>
            <blockquote lang={lang}>
              <a href={address + markHash(name)}>{quote}</a>
            </blockquote>
            {isLost && <p className="meta">{words.lost}</p>}
            <button
              type="button"
              aria-label={`${words.remove}: ${quote.slice(0, 40)}`}
              title={words.remove}
              onClick={() => onRemove(name)}
            >
              <Icon of={X} size={20} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
