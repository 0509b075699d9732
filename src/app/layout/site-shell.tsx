import { Clock, Search } from 'lucide'
import type { ReactNode } from 'react'
import type { SiteLink } from '../../shared/site-info.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { SettingsButton } from '../settings/panel/settings-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { siteFooterClass } from '../ui/page-elements.ts'
import { useSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { MenuButton } from './menu-button.tsx'
import { SiteMark } from './site-mark.tsx'
import { useBarAway } from './use-bar-away.ts'

interface SiteShellProps {
  /** The path of the page; undefined in prerendered markup of a page that the shell has no link to. */
  readonly path?: string | undefined
  readonly children: ReactNode
}

/** The paths that the shell's own links lead to: there it marks one of them, elsewhere none. */
export const shellPaths: readonly string[] = [siteUrls.home, siteUrls.categories, siteUrls.search]

/** The frame of every page: skip link, masthead, the page, foot. */
export function SiteShell({ path, children }: SiteShellProps) {
  const { href, info, words } = useSite()
  useBarAway()
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skipToContent}
      </a>
      <header className="site-header">
        <div className="site-header-row">
          <MenuButton path={path} />
          <a className="masthead" href={href(siteUrls.home)}>
            <SiteMark logo={info.logo} />
            <span>{info.title}</span>
          </a>
          <MainNavigation path={path} />
          <SearchLink path={path} />
          <SettingsButton />
        </div>
      </header>
      <div className="site-page">{children}</div>
      <SiteFooter />
    </>
  )
}

function MainNavigation({ path }: { path: string | undefined }) {
  const { href, info, words } = useSite()
  const links = [
    { to: siteUrls.home, label: words.latest },
    { to: siteUrls.categories, label: words.categories },
  ]
  return (
    <nav className="main-navigation" aria-label={words.mainNavigation}>
      {links.map(({ to, label }) => (
        <a key={to} href={href(to)} aria-current={to === path ? 'page' : undefined}>
          {label}
          {to === siteUrls.home && <Icon of={Clock} />}
        </a>
      ))}
      <OwnLinks links={info.headerLinks} />
    </nav>
  )
}

/** Links of the site's own, as its settings name them. */
function OwnLinks({ links = [] }: { links: readonly SiteLink[] | undefined }) {
  return links.map(({ label, url }) => (
    <a key={url} href={url}>
      {label}
    </a>
  ))
}

function SearchLink({ path }: { path: string | undefined }) {
  const { href, words } = useSite()
  return (
    <a
      className="header-icon"
      href={href(siteUrls.search)}
      aria-current={path === siteUrls.search ? 'page' : undefined}
    >
      <span className="visually-hidden">{words.search}</span>
      <Icon of={Search} />
    </a>
  )
}

function SiteFooter() {
  const { info, words } = useSite()
  const isHydrated = useHydrated()
  const links = [
    { to: siteUrls.categories, label: words.allCategories },
    { to: siteUrls.search, label: words.search },
    { to: siteUrls.feed({ kind: 'all' }), label: words.feed },
  ]
  // These links work only with JavaScript, and each byte of a page counts. Last, as they come later: nothing moves.
  const own = [
    { to: siteUrls.saved, label: words.saved },
    { to: siteUrls.history, label: words.history },
  ]
  return (
    <footer className={siteFooterClass}>
      <nav aria-label={words.siteNavigation}>
        <PageLinks links={links} />
        <OwnLinks links={info.footerLinks} />
      </nav>
      <p>{info.title}</p>
      {info.description && <p>{info.description}</p>}
      {info.footer && <p>{info.footer}</p>}
      {isHydrated && (
        <p>
          <PageLinks links={own} />
        </p>
      )}
    </footer>
  )
}

interface PageLinksProps {
  readonly links: readonly { readonly to: string; readonly label: string }[]
}

function PageLinks({ links }: PageLinksProps) {
  const { href } = useSite()
  return links.map(({ to, label }) => (
    <a key={to} href={href(to)}>
      {label}
    </a>
  ))
}
