import type { Plugin } from 'vite'

/** The module that Vite's own preloading stands in. */
const viteModule = '\0vite/preload-helper.js'

/**
 * Puts `loadWithFiles` of `module`, relative to the project, around dynamic imports in place of Vite's
 * preloading, which is 0.6 kB larger. Should Vite name its module otherwise one day, its own is taken.
 */
export function smallPreload(module: string): Plugin {
  return {
    name: 'broadsheet:small-preload',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: new RegExp(`^${viteModule}$`) },
      handler: () => `export { loadWithFiles as __vitePreload } from '/${module}'`,
    },
  }
}
