import { useNavigate } from 'react-router'
import type { PageData } from '../../../shared/pages.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useCommands } from '../../ui/commands.ts'
import { listRow } from '../../ui/page-elements.ts'
import { articleOfRow } from '../../ui/row-articles.ts'
import type { KeptArticle } from '../kept-article.ts'
import { markToRow } from '../mark-to-row.ts'
import { toggleRead, toggleSaved } from '../toggle-article.ts'
import type { LibraryCommands } from './early-commands.ts'

/** Answers the commands of the library: for the article on the screen, else for the row that has the focus. */
export function useLibraryCommands(page: PageData | undefined): void {
  const navigate = useNavigate()
  const to = (path: string) => () => {
    void navigate(path)
    return true
  }
  const withArticle = (act: (article: KeptArticle) => void) => () => {
    const article = page?.kind === 'article' ? page.article : focusedArticle()
    if (article) act(article)
    return article !== undefined
  }
  const commands: LibraryCommands = {
    markToHere() {
      const row = focusedRow()
      if (row) markToRow(row)
      return row !== undefined
    },
    save: withArticle(toggleSaved),
    toggleRead: withArticle(toggleRead),
    saved: to(siteUrls.saved),
    history: to(siteUrls.history),
  }
  useCommands(commands)
}

function focusedArticle(): KeptArticle | undefined {
  const row = focusedRow()
  return row && articleOfRow(row)
}

function focusedRow(): Element | undefined {
  return document.activeElement?.closest(listRow) ?? undefined
}
