import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import settings from './broadsheet.config.ts'
import { shakeReactDom } from './src/node/cli/bundling/shake-react-dom.ts'
import { shakeRouter } from './src/node/cli/bundling/shake-router.ts'
import { smallPreload } from './src/node/cli/bundling/small-preload.ts'
import { withoutBuildWords } from './src/node/cli/bundling/without-build-words.ts'
import { contentPlugin } from './src/node/vite-plugin.ts'

/** How the reader is bundled and served in development. The site's settings stand in `broadsheet.config.ts`. */
export default defineConfig({
  plugins: [
    react(),
    shakeReactDom(),
    shakeRouter(),
    smallPreload('src/app/ui/lazy/load-with-files.ts'),
    withoutBuildWords(),
    contentPlugin({
      settings,
      prerenderEntry: 'src/app/prerender.tsx',
      beforePaintEntry: 'src/app/settings/before-paint.ts',
    }),
  ],
})
