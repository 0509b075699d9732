import { useNavigate } from 'react-router'
import { siteUrls } from '../../shared/site-urls.ts'
import { moveInList, openInList } from '../navigation/list-focus.ts'
import { useCommands } from '../ui/commands.ts'

/**
 * The commands of every page: to the pages of the site, to the top and the end of this page, and between the
 * rows of lists. Only keys run them, so they are loaded with the keys and not with every page.
 */
export function useSiteCommands(): void {
  const navigate = useNavigate()
  const to = (path: string) => () => {
    void navigate(path)
    return true
  }
  useCommands({
    next: () => moveInList(1),
    previous: () => moveInList(-1),
    open: openInList,
    latest: to(siteUrls.home),
    categories: to(siteUrls.categories),
    settings: to(siteUrls.settings),
    top: () => scrollTo(0),
    bottom: () => scrollTo(document.documentElement.scrollHeight),
  })
}

function scrollTo(top: number): boolean {
  window.scrollTo({ top, behavior: 'instant' })
  return true
}
