import type { CalendarDay } from '../calendar-day.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The names of months in a line beside other words. */
const shortMonths = months.map((name) => name.slice(0, 3))

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The words of every page of the reader. */
export const words = {
  skipToContent: 'Skip to content',
  menu: 'Categories',
  close: 'Close',
  mainNavigation: 'Main',
  siteNavigation: 'Site',
  feed: 'RSS feed',
  subscribe: 'Subscribe',
  latest: 'Latest',
  latestArticles: 'Latest articles',
  search: 'Search',
  searchField: 'Search titles, authors and full text',
  searchNeedsScript:
    'Search runs in your browser and needs JavaScript. Without it, browse by category.',
  saved: 'Saved',
  history: 'History',
  libraryNeedsScript: 'Saved articles and history are kept in your browser and need JavaScript.',
  settings: 'Settings',
  settingsNeedScript: 'Settings are kept in your browser and need JavaScript.',
  categories: 'Categories',
  allCategories: 'All categories',
  breadcrumb: 'Breadcrumb',
  siblings: 'Sibling categories',
  subcategories: 'Subcategories',
  articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),

  paging: 'Pages',
  older: (month: string) => `Earlier: ${month}`,
  newer: 'Newer articles',
  byMonth: 'By month',
  moreArticles: 'Load more',
  added: (count: number) => (count === 1 ? '1 more article' : `${count} more articles`),
  page: (number: number) => `Page ${number}`,
  muted: (what: string) => `Muted: “${what}”`,
  undated: 'Undated',
  undatedPage: (number: number) => `Undated, page ${number}`,
  pinned: 'Pinned',
  alsoIn: 'Also in',

  /** In place of the reading time of an article whose body is empty. */
  noText: 'Headline only, no text',
  minutes: (count: number) => `${count} min`,
  updated: (when: string) => `Updated ${when}`,
  outline: 'Contents',
  headingLink: 'Copy the link to this section',
  save: 'Save for later',
  share: 'Share',
  linkCopied: 'Link copied',
  tags: 'Tags',
  author: 'Author',
  archive: 'Month',
  original: (host: string) => `Read the original (${host})`,
  neighbours: 'Previous and next',
  previousArticle: 'Previous',
  nextArticle: 'Next',
  moreFrom: (list: string) => `More from ${list}`,
  published: (when: string) => `Published ${when}`,
  fetched: (when: string) => `Archived ${when}`,
  gone: (when: string) => `Removed at the source on ${when}`,
  changes: 'What changed',
  picture: 'Image',

  year: (year: number) => String(year),
  monthName: (month: number) => shortMonths[month - 1] ?? '',
  month: (year: number, month: number) => `${months[month - 1]} ${year}`,
  day: ({ year, month, day }: CalendarDay) => `${day} ${shortMonths[month - 1]} ${year}`,
  monthDay: ({ month, day }: CalendarDay) => `${day} ${shortMonths[month - 1]}`,
  week: (from: CalendarDay, to: CalendarDay) => {
    const [begin, end] = [months[from.month - 1], months[to.month - 1]]
    if (from.year !== to.year) {
      return `${from.day} ${begin} ${from.year} – ${to.day} ${end} ${to.year}`
    }
    const first = begin === end ? `${from.day}–` : `${from.day} ${begin} – `
    return `${first}${to.day} ${end} ${to.year}`
  },
  dayWithWeekday: ({ year, month, day, weekday }: CalendarDay) =>
    `${weekdays[weekday]}, ${day} ${months[month - 1]} ${year}`,
  today: 'Today',
  yesterday: 'Yesterday',
  justNow: 'Just now',
  minutesAgo: (count: number) => `${count} min ago`,
  hoursAgo: (count: number) => `${count} h ago`,

  loading: 'Loading…',
  emptyTitle: 'No articles here yet',
  emptyText: 'New articles will show up here as they come in.',
  missingTitle: 'Page not found',
  missingText: 'The address may be wrong, or the article may have moved.',
  searchFor: (words: string) => `Search for “${words}”`,
  nearest: (label: string) => `Go to ${label}`,
  offlineTitle: 'You are offline',
  offlineText: 'This page isn’t saved on this device. Connect and try again.',
  failedTitle: 'This page couldn’t load',
  failedText: 'The server didn’t respond properly. Please try again later.',
  outdatedTitle: 'The site has just been updated',
  outdatedText: 'Reload to keep reading.',
  crashedTitle: 'Something went wrong',
  crashedText: 'Reloading usually helps.',
  retry: 'Try again',
  reload: 'Reload',
  home: 'Home',
}

/** The keys that every language must have in this area. */
export type ReaderWords = typeof words
