import type { PageAddress } from '../../shared/pages.ts'
import { parsePageUrl } from '../../shared/site-urls.ts'
import { linkOfCommand } from '../ui/commands.ts'
import { listPaging } from '../ui/page-elements.ts'
import { readInnerLink } from './follow-links.ts'

/** Reads a page ahead; settles when it is there or cannot be had. */
type Prefetch = (address: PageAddress) => Promise<unknown>

/** How pages are read ahead: those whose links are in view, and the one that the reader points at. */
interface Prefetches {
  readonly inView: Prefetch
  readonly onIntent: Prefetch
}

/** Reads pages ahead that the reader may turn to. */
export interface LinkPrefetcher {
  /** Begins to read ahead the headlines in view on the page that has just been drawn. */
  watch(): void
  stop(): void
}

/**
 * Selects the links that are read ahead as soon as they are in view: headlines of lists, and links onward.
 */
const onwardLinks = `#main :is(h2, h3) > a, ${listPaging}`

/** The commands whose links are read ahead like headlines. */
const onwardCommands = ['older', 'newer'] as const

/** Makes a `LinkPrefetcher` for pointer, touch, focus and view. */
export function prefetchLinks(
  base: string,
  { inView, onIntent: prepare }: Prefetches,
): LinkPrefetcher {
  const queue = createQueue(inView)
  const addressOf = (target: EventTarget | null) => {
    const link = readInnerLink(target, base)
    return link && parsePageUrl(link.path)
  }
  const onIntent = (event: Event) => {
    const address = addressOf(event.target)
    if (address) void prepare(address)
  }
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const address = isIntersecting && addressOf(target)
      if (!address) continue
      observer.unobserve(target)
      queue.add(address)
    }
  })
  const events = ['pointerover', 'touchstart', 'focusin'] as const
  for (const name of events) document.addEventListener(name, onIntent, { passive: true })

  return {
    watch() {
      observer.disconnect()
      queue.clear()
      const links = onwardCommands.flatMap((name) => linkOfCommand(name) ?? [])
      for (const link of [...document.querySelectorAll(onwardLinks), ...links]) {
        observer.observe(link)
      }
    },
    stop() {
      observer.disconnect()
      for (const name of events) document.removeEventListener(name, onIntent)
    },
  }
}

/** Reads one page ahead at a time, so that it never delays a page that the reader has opened. */
function createQueue(prefetch: Prefetch) {
  let waiting: PageAddress[] = []
  let isRunning = false

  async function prefetchAll(): Promise<void> {
    isRunning = true
    for (let next = waiting.shift(); next; next = waiting.shift()) await prefetch(next)
    isRunning = false
  }

  return {
    add(address: PageAddress) {
      waiting.push(address)
      if (!isRunning) void prefetchAll()
    },
    clear() {
      waiting = []
    },
  }
}
