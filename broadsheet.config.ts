import { defineConfig } from './src/node/core/define-config.ts'

/** The sample has 28 articles: small pages show how paging works. Other folders keep the defaults. */
const samplePages = process.env.CONTENT_DIR ? {} : { firstPageSize: 12, pageSize: 8 }

/** The sample site. Every setting is documented in `src/node/core/settings.ts` and in the README. */
export default defineConfig({
  title: 'Broadsheet 样刊',
  description: '关于归档、订阅、中文排版、检索与静态网站的文章。',
  ...samplePages,
  categories: {
    技术: { slug: 'tech', description: '静态网站与检索是怎样工作的。' },
    文化: { slug: 'culture', description: '排版、旧报与阅读。' },
    English: { slug: 'en', description: 'Feeds, archives and plain pages.' },
  },
})
