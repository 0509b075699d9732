import type { Plugin } from 'vite'

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
      // A module of Vite's own: its name begins with a zero byte.
      filter: { id: /^.vite\/preload-helper\.js$/ },
      handler: () => `export { loadWithFiles as __vitePreload } from '/${module}'`,
    },
  }
}
