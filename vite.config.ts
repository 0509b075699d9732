import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import settings from './broadsheet.config.ts'
import { shakeReactDom } from './src/node/cli/shake-react-dom.ts'
import { shakeRouter } from './src/node/cli/shake-router.ts'
import { smallPreload } from './src/node/cli/small-preload.ts'
import { contentPlugin } from './src/node/vite-plugin.ts'

/** How the reader is bundled and served in development. The site's settings stand in `broadsheet.config.ts`. */
export default defineConfig({
  plugins: [
    react(),
    shakeReactDom(),
    shakeRouter(),
    smallPreload('src/app/ui/lazy/load-with-files.ts'),
    contentPlugin({
      settings,
      prerenderEntry: 'src/app/prerender.tsx',
      beforePaintEntry: 'src/app/settings/before-paint.ts',
    }),
  ],
})
