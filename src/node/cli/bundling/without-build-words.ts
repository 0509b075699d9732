import type { Plugin } from 'vite'
import { buildOnlyAreas } from '../../../shared/words/language.ts'

/** How a language imports the words that only the build uses. */
const buildOnlyImport = new RegExp(`^\\./(?:${buildOnlyAreas.join('|')})\\.ts$`)

/**
 * Leaves the words that only the build uses out of the bundle for browsers: every language can load
 * them, so the bundler would write a chunk for each, and no browser would ever ask for it. Such an import
 * gives the language's own module, which exports no `words`.
 */
export function withoutBuildWords(): Plugin {
  return {
    name: 'broadsheet:without-build-words',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: {
      filter: { id: buildOnlyImport },
      handler: (_, importer) =>
        importer && /\/shared\/words\/[\w-]+\/language\.ts$/.test(importer) ? importer : undefined,
    },
  }
}
