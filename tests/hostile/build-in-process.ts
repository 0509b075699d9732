import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRenderPage } from '../../src/app/prerender.tsx'
import { buildSite } from '../../src/node/build-site.ts'
import { explainFailure } from '../../src/node/core/explain-failure.ts'
import { readSettings, type SettingsInput } from '../../src/node/core/settings.ts'
import { readOwnPages } from '../../src/node/reading/read-own-pages.ts'
import { noPageAssets } from '../../src/node/site/pages/page-assets.ts'

export const template =
  '<!doctype html><html lang="zh"><head><meta charset="utf-8"><!--app-head--></head><body>' +
  '<div id="root"><!--app-html--></div><!--app-data--></body></html>'

/** The folders of one site that a test builds. */
export interface Sandbox {
  readonly root: string
  readonly contentDir: string
  readonly outDir: string
  readonly cacheDir: string
}

/** The output of a build and how it ended. */
export interface BuildOutcome {
  readonly code: 0 | 1
  readonly stdout: string
  readonly stderr: string
}

/** The options in which the build of a test differs from others. */
export interface BuildChanges {
  readonly settings?: SettingsInput
  readonly skipErrors?: boolean
  /** Where the report is written. */
  readonly report?: string
  /** From how many articles on the archive counts as a large one. */
  readonly largeArchive?: number
  /** Whether sharp cannot be loaded. */
  readonly withoutSharp?: boolean
}

/** Makes an empty content folder in a folder of its own, with room for output and cache. */
export function createSandbox(): Sandbox {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-hostile-'))
  const contentDir = join(root, 'content')
  mkdirSync(contentDir)
  return { root, contentDir, outDir: join(root, 'dist'), cacheDir: join(root, 'cache') }
}

/**
 * Builds a site as `npm run build` does, without the bundler, and tells what a user would have seen.
 * The path of the sandbox is written as `ROOT`.
 */
export async function buildInProcess(
  sandbox: Sandbox,
  {
    settings = {},
    skipErrors = true,
    report,
    withoutSharp = false,
    largeArchive,
  }: BuildChanges = {},
): Promise<BuildOutcome> {
  const { root, contentDir, outDir, cacheDir } = sandbox
  const checked = readSettings({ contentDir, ...settings })
  const said = listen()
  try {
    await buildSite({
      settings: checked,
      root,
      base: '/',
      outDir,
      publicDirs: [join(root, checked.publicDir)],
      cacheDir,
      readOwnPages: (outside) =>
        readOwnPages({
          settings: checked,
          paths: { root, base: '/' },
          outside,
        }),
      ...(largeArchive !== undefined && { largeArchive }),
      ...(withoutSharp && { openSharp: async () => undefined }),
      threads: 0,
      bundle: async () => ({
        version: 'test',
        assets: [],
        template,
        pageAssets: noPageAssets,
        createRenderPage,
        rendererUrl: '',
      }),
      environment: {
        ...(skipErrors && { CONTENT_ERRORS: 'skip' }),
        ...(report !== undefined && { BUILD_REPORT: report }),
      },
    })
    return said.end(root, 0, '')
  } catch (error) {
    return said.end(root, 1, explainFailure(error))
  }
}

/** Takes what the build writes to the terminal. */
function listen() {
  const streams = [process.stdout, process.stderr]
  const originals = streams.map((stream) => stream.write)
  const texts = ['', '']
  for (const [index, stream] of streams.entries()) {
    stream.write = (text: string | Uint8Array): boolean => {
      texts[index] += String(text)
      return true
    }
  }
  return {
    end(root: string, code: 0 | 1, failure: string): BuildOutcome {
      for (const [index, stream] of streams.entries()) {
        const original = originals[index]
        if (original !== undefined) stream.write = original
      }
      const [stdout = '', stderr = ''] = texts.map((text) => text.replaceAll(root, 'ROOT'))
      return { code, stdout, stderr: stderr + failure.replaceAll(root, 'ROOT') }
    },
  }
}
