import './menu-drawer.css'
import { parsePageUrl, siteUrls } from '../../shared/site-urls.ts'
import { CategoryTree } from '../category/tree/category-tree.tsx'
import { useCategories } from '../content/categories-store.ts'
import { Modal } from '../ui/modal.tsx'
import { useSite } from '../ui/site-context.ts'

/** Props of the drawer. */
interface MenuDrawerProps {
  readonly path: string
  readonly onClose: () => void
}

/** The drawer of narrow screens: links to the lists, and the whole category tree. */
export function MenuDrawer({ path, onClose }: MenuDrawerProps) {
  const { href, words } = useSite()
  return (
    <Modal className="drawer" title={words.menu} onClose={onClose}>
      <nav aria-label={words.categories}>
        <ul className="drawer-links">
          <li>
            <a href={href(siteUrls.home)}>{words.latest}</a>
          </li>
          <li>
            <a href={href(siteUrls.categories)}>{words.allCategories}</a>
          </li>
          <li>
            <a href={href(siteUrls.saved)}>{words.saved}</a>
          </li>
          <li>
            <a href={href(siteUrls.history)}>{words.history}</a>
          </li>
        </ul>
        <DrawerTree path={path} />
      </nav>
    </Modal>
  )
}

function DrawerTree({ path }: { path: string }) {
  const { words } = useSite()
  const categories = useCategories(true)
  const address = parsePageUrl(path)
  const scope = address?.kind === 'list' ? address.scope : undefined
  if (!categories) return <p role="status">{words.loading}</p>
  return (
    <CategoryTree categories={categories} current={scope?.kind === 'category' ? scope.slugs : []} />
  )
}
