import type { Manifest, ManifestChunk } from 'vite'
import { type PageKind, pageKinds } from '../../../shared/pages.ts'
import { languageFor } from '../../../shared/words/choose-language.ts'
import type { LanguageTag } from '../../../shared/words/languages.ts'
import { escapeMarkup } from '../../core/escape.ts'

type Kind = PageKind | 'missing'

/** The tags that each kind of page needs in addition to those of `index.html`. */
export type PageAssets = Readonly<Record<Kind, string>>

/** The document of the app. Vite itself adds its files to it. */
const document = 'index.html'

/** The style sheet for paper, which no screen waits for. */
export const printSheet = 'src/app/styles/print.css'

/** The assets when the app loads everything by itself, as in tests. */
export const noPageAssets = assetsOfKinds(() => '', '')

/** The module that draws a kind of page. */
function viewFile(kind: PageKind): string {
  return `src/app/pages/${kind}.tsx`
}

function assetsOfKinds(tagsOf: (kind: PageKind) => string, missing: string): PageAssets {
  const tags = pageKinds.map((kind) => [kind, tagsOf(kind)])
  return { ...(Object.fromEntries(tags) as Readonly<Record<PageKind, string>>), missing }
}

/** The module with the words of every page in one language. */
function wordsOf(language: LanguageTag): string {
  return `src/shared/words/${language}/language.ts`
}

/**
 * Makes the tags from Vite's manifest of the bundle: the style sheets of the page's view and of paper, then the
 * script that the first paint waits for, with the URLs of the app's files and of the words in the site's
 * language. `base` begins and ends with a slash. Throws when the bundle lacks one of them, which only a
 * change to the app can cause.
 */
export function createPageAssets(
  manifest: Manifest,
  beforePaintEntry: string,
  { base, language }: { readonly base: string; readonly language: string },
): PageAssets {
  const address = (file: string) => escapeMarkup(base + file)
  const beforePaint = address(chunkOf(manifest, beforePaintEntry).file)
  const paper = `<link rel="stylesheet" href="${address(chunkOf(manifest, printSheet).file)}" media="print">`
  const program = address(chunkOf(manifest, document).file)
  const words = address(chunkOf(manifest, wordsOf(languageFor(language))).file)
  const known = new Set(withImports(manifest, document))
  const own = [...known].map(({ file }) => address(file))
  const tagsOf = (kind: PageKind) => {
    // A view without a chunk of its own is part of the app's chunk.
    const view = viewFile(kind)
    const all = manifest[view] === undefined ? [] : withImports(manifest, view)
    const chunks = all.filter((chunk) => !known.has(chunk))
    const sheets = chunks.flatMap(({ css = [] }) => css)
    const files = [...own, words, ...chunks.map(({ file }) => address(file))].join(' ')
    return [
      // The URL is written exactly as Vite writes it, because the app compares it to see which sheets are
      // loaded.
      ...sheets.map((css) => `<link rel="stylesheet" href="${address(css)}">`),
      paper,
      // A script delays everything after it.
      `<script src="${beforePaint}" data-program="${files}"></script>`,
    ].join('')
  }
  // This page shows nothing until the app draws it.
  const missing = `<link rel="modulepreload" href="${words}"><script src="${beforePaint}"></script><script type="module" src="${program}"></script>`
  return assetsOfKinds(tagsOf, missing)
}

/** A chunk and all chunks that it imports, each once. */
function withImports(manifest: Manifest, entry: string): readonly ManifestChunk[] {
  const found = new Set<ManifestChunk>()
  const waiting = [entry]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunkOf(manifest, name)
    if (found.has(chunk)) continue
    found.add(chunk)
    waiting.push(...(chunk.imports ?? []))
  }
  return [...found]
}

function chunkOf(manifest: Manifest, name: string): ManifestChunk {
  const chunk = manifest[name]
  if (chunk === undefined) throw new Error(`The bundle has no ${name}`)
  return chunk
}
