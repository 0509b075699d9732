import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = resolve('src')

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const files = sourceFiles(source).map((path) => ({
  path: relative(source, path),
  text: readFileSync(path, 'utf8'),
}))

/** The files of ours that a file imports, relative to `src`. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, name]) => name,
  )
  return specifiers.map((name) => relative(source, resolve(source, path, '..', name ?? '')))
}

function areaOf(path: string): string {
  return path.split('/')[0] ?? ''
}

test('shared imports nothing of ours outside itself, app and build never import each other', () => {
  const allowed: Record<string, readonly string[]> = {
    shared: ['shared'],
    build: ['build', 'shared'],
    app: ['app', 'shared'],
  }
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed[areaOf(file.path)]?.includes(areaOf(target)))
      .map((target) => `${file.path} imports ${target}`),
  )
  expect(wrong).toEqual([])
  expect(files.length).toBeGreaterThan(50)
})

test('features of the app meet only in layout, routes and the pages that join them', () => {
  const features = ['article', 'article-list', 'category', 'search', 'share']
  const wrong = files
    .filter(
      (file) => features.includes(file.path.split('/')[1] ?? '') && areaOf(file.path) === 'app',
    )
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => features.includes(target.split('/')[1] ?? ''))
        .filter((target) => target.split('/')[1] !== file.path.split('/')[1])
        .map((target) => `${file.path} imports ${target}`),
    )
  expect(wrong).toEqual([])
})

test('safe HTML is made in one place on each side and shown in one place', () => {
  const count = (area: string, pattern: RegExp) =>
    files
      .filter((file) => areaOf(file.path) === area)
      .reduce((sum, file) => sum + (file.text.match(pattern)?.length ?? 0), 0)
  expect(count('build', /\bas SafeHtml\b/g)).toBe(1)
  expect(count('app', /\bas SafeHtml\b/g)).toBeLessThanOrEqual(1)
  expect(count('app', /dangerouslySetInnerHTML=/g)).toBe(1)
})

test('nothing of a value becomes code, markup or a pattern', () => {
  const ways =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|eval\(|new Function|srcdoc|child_process|execSync|node:vm)/
  const found = files.filter(({ text }) => ways.test(text)).map(({ path }) => path)
  // It asks the system for fonts by patterns of its own, without a shell.
  expect(found).toEqual(['build/cards/find-card-font.ts'])
  // Patterns are made of constants alone: at the top of a file, or from a name that is written out.
  const made = files.flatMap(({ path, text }) =>
    [...text.matchAll(/^ .*\bnew RegExp\(.*/gm)].map(([line]) => `${path}: ${line.trim()}`),
  )
  const owners = new Set(made.map((line) => line.split(':', 1)[0]))
  expect([...owners].sort()).toEqual(['shared/embed-players.ts', 'shared/html-policy.ts'])
})
