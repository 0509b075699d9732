import './menu-drawer.css'
import { type MouseEvent, useEffect, useRef } from 'react'
import { parsePageUrl, siteUrls } from '../../shared/site-urls.ts'
import { CategoryTree } from '../category/category-tree.tsx'
import { useCategories } from '../content/categories-store.ts'
import { useSite } from '../ui/site-context.ts'

/** What the drawer is told when it opens. */
export interface MenuDrawerProps {
  readonly path: string
  readonly onClose: () => void
}

/** The drawer of narrow screens: the ways to the lists and the whole category tree. */
export function MenuDrawer({ path, onClose }: MenuDrawerProps) {
  const { href, messages } = useSite()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  /** A click beside the sheet closes the drawer, and so does a link, even to the page itself. */
  function closeOnClick({ target }: MouseEvent): void {
    const isLink = target instanceof Element && target.closest('a') !== null
    if (isLink || target === dialog.current) dialog.current?.close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes every dialog.
    <dialog
      ref={dialog}
      className="drawer"
      aria-label={messages.menu}
      onClose={onClose}
      onClick={closeOnClick}
    >
      <div className="drawer-sheet">
        <button
          type="button"
          className="drawer-close"
          aria-label={messages.closeMenu}
          onClick={() => dialog.current?.close()}
        >
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d="m6 6 12 12M18 6 6 18" />
          </svg>
        </button>
        <nav aria-label={messages.categories}>
          <ul className="drawer-links">
            <li>
              <a href={href(siteUrls.home)}>{messages.latest}</a>
            </li>
            <li>
              <a href={href(siteUrls.categories)}>{messages.allCategories}</a>
            </li>
          </ul>
          <DrawerTree path={path} />
        </nav>
      </div>
    </dialog>
  )
}

function DrawerTree({ path }: { path: string }) {
  const { messages } = useSite()
  const categories = useCategories(true)
  const address = parsePageUrl(path)
  const scope = address?.kind === 'list' ? address.scope : undefined
  if (!categories) return <p role="status">{messages.loading}</p>
  return (
    <CategoryTree categories={categories} current={scope?.kind === 'category' ? scope.slugs : []} />
  )
}
