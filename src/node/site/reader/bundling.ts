import { resolve } from 'node:path'
import { normalizePath, type UserConfig } from 'vite'

/** The entries that are bundled, and the command of Vite for which. */
interface BundledEntries {
  /** The modules of the reader, from `root`. */
  readonly entries: readonly string[]
  /** The module that exports `createRenderPage`. */
  readonly prerenderEntry: string
  readonly root: string
  readonly command: 'build' | 'serve'
}

/**
 * How Vite bundles the reader and the renderer. Vite only bundles: the build writes files itself, because it
 * compares and skips, and writes nothing before all problems are known.
 */
export function bundling({ entries, prerenderEntry, root, command }: BundledEntries) {
  return {
    builder: { sharedConfigBuild: true },
    build: {
      write: false,
      emptyOutDir: false,
      copyPublicDir: false,
      // Only Safari before 17 lacks module preloading. There some parts load a little later.
      // The program names the style sheets of late parts only: names of scripts weigh on every page.
      modulePreload: { polyfill: false, resolveDependencies: styleSheetsOf },
    },
    environments: {
      client: clientOptions(entries, root),
      ssr: rendererOptions(prerenderEntry, command),
    },
  } satisfies UserConfig
}

function clientOptions(entries: readonly string[], root: string) {
  const groups = [programGroup(entries, root)]
  return {
    build: {
      manifest: true,
      rolldownOptions: {
        input: [...entries],
        output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
      },
    },
  }
}

function rendererOptions(prerenderEntry: string, command: BundledEntries['command']) {
  return {
    // The renderer of a build stands alone. The dev server lets Node load packages, as CommonJS needs.
    ...(command === 'build' && { resolve: { noExternal: true as const } }),
    // Without this the renderer would contain two builds of React, and one of them would never run.
    define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) },
    build: {
      minify: false,
      rolldownOptions: {
        input: { prerender: prerenderEntry },
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  }
}

/** The style sheets among the files that a late part needs. */
function styleSheetsOf(_file: string, needed: string[]): string[] {
  return needed.filter((name) => name.endsWith('.css'))
}

/**
 * Puts the app into one file: every module that the entry imports. By default the bundler splits off
 * modules that are shared with later parts, React among them, and each split costs a page about a
 * kilobyte. The entry itself stays outside, and so does the script before the first paint, which is not a
 * module.
 */
function programGroup(entries: readonly string[], root: string) {
  const outside = new Set(entries.map((entry) => normalizePath(resolve(root, entry))))
  const test = (id: string) => !outside.has(id) && !id.endsWith('/main.tsx')
  return { name: 'program', tags: ['$initial' as const], test }
}
