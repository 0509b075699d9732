import { createContext, useContext } from 'react'
import { type Messages, messagesFor } from '../../shared/messages.ts'
import type { SiteInfo } from '../../shared/site-info.ts'
import { createZoneClock, type ZoneClock } from './zone-clock.ts'

/** What every component may need to know of the site; it never changes while a page is open. */
export interface Site {
  readonly info: SiteInfo
  readonly messages: Messages
  readonly clock: ZoneClock
  /** The address for an `href`, from a path without the site's base. */
  readonly href: (path: string) => string
}

/** Makes the `Site` of a page; `base` begins and ends with a slash. */
export function createSite(info: SiteInfo, base: string): Site {
  const prefix = base.slice(0, -1)
  return {
    info,
    messages: messagesFor(info.language),
    clock: createZoneClock(info.timeZone),
    href: (path) => prefix + path,
  }
}

/** Hands the site down to every component. */
export const SiteContext = createContext<Site | undefined>(undefined)

/** The site that the component is drawn for. */
export function useSite(): Site {
  const site = useContext(SiteContext)
  if (site === undefined) throw new Error('There is no SiteContext above this component')
  return site
}
