import { X } from 'lucide'
import { useEffect, useState } from 'react'
import { siteUrls } from '../../../shared/site-urls.ts'
import { Icon } from '../../ui/icon.tsx'
import { rowOfArticle } from '../../ui/row-articles.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'
import { absoluteText } from '../../ui/time/format-time.ts'
import { library } from '../browser-library.ts'
import { newsStore } from '../news/news-store.ts'
import { offerUndo } from '../offer-undo.ts'
import { isInArchive } from './is-in-archive.ts'
import type { ShelfEntry, ShelfKind } from './shelf-entries.ts'

interface ShelfRowProps {
  readonly entry: ShelfEntry
  readonly kind: ShelfKind
}

/** An article in a list of the library. */
export function ShelfRow({ entry, kind }: ShelfRowProps) {
  const { clock, href, textLang, words: reader } = useSite()
  const words = useWords('library')
  const isGone = useGone(entry.id)
  const { id, title, lang, categories, when, original } = entry
  const at = absoluteText(clock(new Date(when).toISOString()), reader)
  function remove(): void {
    offerUndo(words.removed, library.change([{ id, name: kind, value: null }]))
  }
  return (
    <article className="row shelf-row" {...rowOfArticle(entry)}>
      <h2 lang={textLang(lang)} dir={textDirection(title)}>
        <a href={href(siteUrls.article(id))}>{title}</a>
      </h2>
      <p className="shelf-meta">
        {categories[0] && <span>{categories[0].map(({ label }) => label).join(' › ')}</span>}
        <span>{kind === 'saved' ? words.savedWhen(at) : words.openedWhen(at)}</span>
        {isGone && <strong>{words.gone}</strong>}
        {isGone && original !== undefined && (
          <a href={original} rel="noopener noreferrer nofollow">
            {words.original}
          </a>
        )}
      </p>
      <button
        type="button"
        className="shelf-remove"
        aria-label={words.remove(title)}
        onClick={remove}
      >
        <Icon of={X} size={20} />
      </button>
    </article>
  )
}

/** Whether the archive has an article no more; false until that is known. */
function useGone(id: string): boolean {
  const { info } = useSite()
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    // An article among the news is there: most are not asked for.
    if (newsStore.getState()?.news.articles.has(id)) return
    let isCurrent = true
    void isInArchive(id, info.articleShards ?? 0).then((isThere) => {
      if (isCurrent) setIsGone(!isThere)
    })
    return () => {
      isCurrent = false
    }
  }, [id, info])
  return isGone
}
