import { useState } from 'react'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { MenuDrawer } from './menu-drawer.tsx'

/** Opens the drawer on narrow screens; until the page is mounted, a link to the category index. */
export function MenuButton({ path }: { path: string | undefined }) {
  const { href, messages } = useSite()
  const [openAt, setOpenAt] = useState<string>()
  if (!useHydrated()) {
    return (
      <a className="menu-button" href={href(siteUrls.categories)} aria-label={messages.menu}>
        <MenuIcon />
      </a>
    )
  }
  return (
    <>
      <button
        type="button"
        className="menu-button"
        aria-label={messages.menu}
        aria-haspopup="dialog"
        onClick={() => setOpenAt(path)}
      >
        <MenuIcon />
      </button>
      {openAt !== undefined && openAt === path && (
        <MenuDrawer path={path} onClose={() => setOpenAt(undefined)} />
      )}
    </>
  )
}

function MenuIcon() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M4 6.5h16M4 12h16M4 17.5h10" />
    </svg>
  )
}
