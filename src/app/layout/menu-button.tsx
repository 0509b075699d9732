import { type ComponentType, useState } from 'react'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import type { MenuDrawerProps } from './menu-drawer.tsx'

/** Opens the drawer on narrow screens, which is loaded then; until the page is mounted, a link to the category index. */
export function MenuButton({ path }: { path: string | undefined }) {
  const { href, messages } = useSite()
  const [openAt, setOpenAt] = useState<string>()
  const [Drawer, setDrawer] = useState<ComponentType<MenuDrawerProps>>()

  async function open(): Promise<void> {
    if (import.meta.env.SSR) return
    const part = await import('./menu-drawer.tsx').catch(() => undefined)
    // Without the drawer the way leads where it leads without a script.
    if (!part) return window.location.assign(href(siteUrls.categories))
    setDrawer(() => part.MenuDrawer)
    setOpenAt(path)
  }

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
        onClick={() => void open()}
      >
        <MenuIcon />
      </button>
      {Drawer && openAt !== undefined && openAt === path && (
        <Drawer path={path} onClose={() => setOpenAt(undefined)} />
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
