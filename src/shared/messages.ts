/** A day of the calendar in the site's zone; `weekday` counts from Sunday, 0. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

/** Every word of the interface, in one language. */
export interface Messages {
  readonly skipToContent: string
  readonly menu: string
  readonly close: string
  readonly mainNavigation: string
  readonly siteNavigation: string
  readonly feed: string
  readonly subscribe: string
  readonly latest: string
  readonly latestArticles: string
  readonly search: string
  readonly searchIntro: string
  readonly searchNeedsScript: string
  readonly settings: string
  readonly settingsNeedScript: string
  readonly categories: string
  readonly allCategories: string
  readonly breadcrumb: string
  readonly siblings: string
  readonly subcategories: string
  readonly articles: (count: number) => string

  readonly paging: string
  readonly older: string
  readonly newer: string
  readonly byMonth: string
  readonly moreArticles: string
  readonly added: (page: string, count: number) => string
  readonly page: (number: number) => string
  readonly undated: string
  readonly undatedPage: (number: number) => string
  readonly pinned: string
  readonly alsoIn: string

  readonly minutes: (count: number) => string
  readonly updated: (when: string) => string
  readonly outline: string
  readonly headingLink: string
  readonly share: string
  readonly linkCopied: string
  readonly tags: string
  readonly author: string
  readonly archive: string
  readonly original: (host: string) => string
  readonly neighbours: string
  readonly previousArticle: string
  readonly nextArticle: string
  readonly moreFrom: (list: string) => string
  readonly published: (when: string) => string
  readonly picture: string

  readonly year: (year: number) => string
  readonly monthName: (month: number) => string
  readonly month: (year: number, month: number) => string
  readonly day: (day: CalendarDay) => string
  readonly dayWithWeekday: (day: CalendarDay) => string
  readonly today: string
  readonly yesterday: string
  readonly justNow: string
  readonly minutesAgo: (count: number) => string
  readonly hoursAgo: (count: number) => string

  readonly loading: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly missingTitle: string
  readonly missingText: string
  readonly missingNeedsScript: string
  readonly searchFor: (words: string) => string
  readonly nearest: (label: string) => string
  readonly offlineTitle: string
  readonly offlineText: string
  readonly failedTitle: string
  readonly failedText: string
  readonly outdatedTitle: string
  readonly outdatedText: string
  readonly crashedTitle: string
  readonly crashedText: string
  readonly retry: string
  readonly reload: string
  readonly home: string
}

const weekdaysChinese = ['日', '一', '二', '三', '四', '五', '六']

const chinese: Messages = {
  skipToContent: '跳到正文',
  menu: '菜单',
  close: '关闭',
  mainNavigation: '主导航',
  siteNavigation: '站点',
  feed: '订阅（Atom）',
  subscribe: '订阅',
  latest: '最新',
  latestArticles: '最新文章',
  search: '搜索',
  searchIntro: '在全部文章的标题、作者和正文里查找任意文字。',
  searchNeedsScript: '搜索在浏览器里进行，需要启用 JavaScript。没有它，可以从分类找起。',
  settings: '阅读设置',
  settingsNeedScript: '设置保存在浏览器里，需要启用 JavaScript。',
  categories: '分类',
  allCategories: '全部分类',
  breadcrumb: '所在位置',
  siblings: '同级分类',
  subcategories: '下级分类',
  articles: (count) => `${count} 篇`,

  paging: '翻页',
  older: '更早的文章',
  newer: '更新的文章',
  byMonth: '按月查找',
  moreArticles: '继续载入更早的文章',
  added: (page, count) => `已载入${page}，${count} 篇`,
  page: (number) => `第 ${number} 页`,
  undated: '日期不详',
  undatedPage: (number) => `日期不详，第 ${number} 页`,
  pinned: '置顶',
  alsoIn: '另见',

  minutes: (count) => `约 ${count} 分钟读完`,
  updated: (when) => `更新于 ${when}`,
  outline: '目录',
  headingLink: '复制本节的链接',
  share: '分享',
  linkCopied: '链接已复制',
  tags: '标签',
  author: '作者',
  archive: '按月归档',
  original: (host) => `阅读原文（${host}）`,
  neighbours: '前后文章',
  previousArticle: '上一篇',
  nextArticle: '下一篇',
  moreFrom: (list) => `更多「${list}」`,
  published: (when) => `发表于 ${when}`,
  picture: '图片',

  year: (year) => `${year}年`,
  monthName: (month) => `${month}月`,
  month: (year, month) => `${year}年${month}月`,
  day: ({ year, month, day }) => `${year}年${month}月${day}日`,
  dayWithWeekday: ({ year, month, day, weekday }) =>
    `${year}年${month}月${day}日 星期${weekdaysChinese[weekday]}`,
  today: '今天',
  yesterday: '昨天',
  justNow: '刚刚',
  minutesAgo: (count) => `${count} 分钟前`,
  hoursAgo: (count) => `${count} 小时前`,

  loading: '正在载入…',
  emptyTitle: '这里还没有文章',
  emptyText: '等有新文章收进来，就会出现在这里。',
  missingTitle: '没有找到这个页面',
  missingText: '地址可能有误，或者文章已被移走。',
  missingNeedsScript: '也可能是一篇较早的文章：这样的文章要启用 JavaScript 才能读。',
  searchFor: (words) => `搜索「${words}」`,
  nearest: (label) => `去「${label}」看看`,
  offlineTitle: '网络已断开',
  offlineText: '这一页还没有读取过，连上网络后再试一次。',
  failedTitle: '没能读取这一页',
  failedText: '服务器没有给出完整的回应，请稍后再试。',
  outdatedTitle: '站点刚刚更新',
  outdatedText: '重新载入之后就能继续阅读。',
  crashedTitle: '页面出错了',
  crashedText: '重新载入通常就能恢复。',
  retry: '再试一次',
  reload: '重新载入',
  home: '回到首页',
}

const monthsEnglish = [
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

const weekdaysEnglish = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

const english: Messages = {
  skipToContent: 'Skip to content',
  menu: 'Menu',
  close: 'Close',
  mainNavigation: 'Main',
  siteNavigation: 'Site',
  feed: 'Feed (Atom)',
  subscribe: 'Subscribe',
  latest: 'Latest',
  latestArticles: 'Latest articles',
  search: 'Search',
  searchIntro: 'Find any words in the titles, authors and texts of all articles.',
  searchNeedsScript:
    'The search runs in your browser and needs JavaScript. Without it, browse the categories.',
  settings: 'Settings',
  settingsNeedScript: 'Settings are kept in your browser and need JavaScript.',
  categories: 'Categories',
  allCategories: 'All categories',
  breadcrumb: 'Breadcrumb',
  siblings: 'Sibling categories',
  subcategories: 'Subcategories',
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),

  paging: 'Pages',
  older: 'Older articles',
  newer: 'Newer articles',
  byMonth: 'By month',
  moreArticles: 'Load more articles',
  added: (page, count) => `${page} loaded, ${count === 1 ? '1 article' : `${count} articles`}`,
  page: (number) => `Page ${number}`,
  undated: 'Undated',
  undatedPage: (number) => `Undated, page ${number}`,
  pinned: 'Pinned',
  alsoIn: 'Also in',

  minutes: (count) => `${count} min read`,
  updated: (when) => `Updated ${when}`,
  outline: 'Contents',
  headingLink: 'Copy the link to this section',
  share: 'Share',
  linkCopied: 'Link copied',
  tags: 'Tags',
  author: 'Author',
  archive: 'Archive',
  original: (host) => `Read the original (${host})`,
  neighbours: 'Neighbouring articles',
  previousArticle: 'Previous',
  nextArticle: 'Next',
  moreFrom: (list) => `More from ${list}`,
  published: (when) => `Published ${when}`,
  picture: 'Picture',

  year: String,
  monthName: (month) => monthsEnglish[month - 1]?.slice(0, 3) ?? '',
  month: (year, month) => `${monthsEnglish[month - 1]} ${year}`,
  day: ({ year, month, day }) => `${day} ${monthsEnglish[month - 1]} ${year}`,
  dayWithWeekday: ({ year, month, day, weekday }) =>
    `${weekdaysEnglish[weekday]}, ${day} ${monthsEnglish[month - 1]} ${year}`,
  today: 'Today',
  yesterday: 'Yesterday',
  justNow: 'Just now',
  minutesAgo: (count) => `${count} min ago`,
  hoursAgo: (count) => `${count} h ago`,

  loading: 'Loading…',
  emptyTitle: 'No articles here yet',
  emptyText: 'New articles will show up here as they come in.',
  missingTitle: 'There is no such page',
  missingText: 'The address may be mistyped, or the article has moved.',
  missingNeedsScript: 'It may also be an older article: those can only be read with JavaScript.',
  searchFor: (words) => `Search for “${words}”`,
  nearest: (label) => `Go to ${label}`,
  offlineTitle: 'You are offline',
  offlineText: 'This page has not been read before. Connect and try again.',
  failedTitle: 'This page could not be read',
  failedText: 'The server did not give a full answer. Please try again in a while.',
  outdatedTitle: 'The site has just been updated',
  outdatedText: 'Reload to go on reading.',
  crashedTitle: 'Something went wrong',
  crashedText: 'Reloading usually helps.',
  retry: 'Try again',
  reload: 'Reload',
  home: 'Home',
}

/** The words for a site's language: Chinese for `zh` and its regions, else English. */
export function messagesFor(language: string): Messages {
  return /^zh\b/i.test(language) ? chinese : english
}
