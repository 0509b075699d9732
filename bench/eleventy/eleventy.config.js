// The smallest Eleventy site that does with the same folder what a reader needs: lists, categories,
// articles. Dates as feeds write them need a parser of their own, and braces in articles no engine.
export const config = {
  dir: { input: 'content', output: 'public', includes: '../_includes' },
  markdownTemplateEngine: false,
  htmlTemplateEngine: 'liquid',
}

export default function configure(eleventy) {
  eleventy.addDateParsing((value) => {
    const date = new Date(value)
    return Number.isNaN(date.getTime()) ? new Date(0) : date
  })
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10))
  eleventy.addCollection('listPages', (api) => listPages(api))
}

const pageSize = 50

/** All articles and those of every category, in pages. */
function listPages(api) {
  const lists = new Map([['', []]])
  const articles = api.getFilteredByGlob('content/posts/**/*.md').sort((a, b) => b.date - a.date)
  for (const article of articles) {
    const path = article.data.categories ?? []
    for (let depth = 0; depth <= path.length; depth += 1) {
      const key = path
        .slice(0, depth)
        .map((label) => `${label}/`)
        .join('')
      if (!lists.has(key)) lists.set(key, [])
      lists.get(key).push(article)
    }
  }
  return [...lists].flatMap(([key, members]) =>
    Array.from({ length: Math.ceil(members.length / pageSize) }, (_, page) => ({
      address: `/${key && `c/${key}`}${page ? `page/${page + 1}/` : ''}index.html`,
      articles: members.slice(page * pageSize, (page + 1) * pageSize),
    })),
  )
}
