import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { shakeRouter } from './src/node/cli/shake-router.ts'
import { contentPlugin } from './src/node/vite-plugin.ts'

/** The sample has 28 articles: small pages show how paging works. Other folders keep the defaults. */
const samplePages = process.env.CONTENT_DIR ? {} : { firstPageSize: 12, pageSize: 8 }

/** The sample site. Every setting is documented in `src/node/core/settings.ts` and in the README. */
export default defineConfig({
  plugins: [
    react(),
    shakeRouter(),
    contentPlugin({
      prerenderEntry: 'src/app/prerender.tsx',
      beforePaintEntry: 'src/app/settings/before-paint.ts',
      settings: {
        title: 'Broadsheet 样刊',
        description: '关于归档、订阅、中文排版、检索与静态网站的文章。',
        ...samplePages,
        categories: {
          技术: { slug: 'tech', description: '静态网站与检索是怎样工作的。' },
          文化: { slug: 'culture', description: '排版、旧报与阅读。' },
          English: { slug: 'en', description: 'Feeds, archives and plain pages.' },
        },
      },
    }),
  ],
})
