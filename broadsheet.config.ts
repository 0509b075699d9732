import { defineConfig } from './src/node/core/define-config.ts'

/** The sample site. Every setting is documented in `src/node/core/settings.ts` and in the README. */
const sample = defineConfig({
  title: 'Broadsheet 样刊',
  description: '关于归档、订阅、中文排版、检索与静态网站的文章。',
  // The sample has 28 articles: small pages show how paging works.
  firstPageSize: 20,
  pageSize: 8,
  categories: {
    技术: { slug: 'tech', description: '静态网站与检索是怎样工作的。' },
    文化: { slug: 'culture', description: '排版、旧报与阅读。' },
    English: { slug: 'en', description: 'Feeds, archives and plain pages.' },
  },
})

/** Other folders of articles than the sample's keep the defaults. */
export default process.env.CONTENT_DIR ? defineConfig({}) : sample
