import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
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

/** The files of ours that a file imports, types included, relative to `src`. */
function importsOf(
  { path, text }: { path: string; text: string },
  form = /(?:from|import)\s*\(?\s*'(\.[^'?]+)'/g,
): string[] {
  const specifiers = [...text.matchAll(form)].map(([, name]) => name)
  return specifiers.map((name) => relative(source, resolve(source, path, '..', name ?? '')))
}

function areaOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** Every import as a pair of files. */
const arrows = files.flatMap((file) =>
  importsOf(file).map((target) => ({ from: file.path, to: target })),
)

const told = ({ from, to }: { from: string; to: string }): string => `${from} imports ${to}`

test('a place where code runs imports only what runs there too', () => {
  const allowed: Record<string, readonly string[]> = {
    shared: ['shared'],
    node: ['node', 'shared'],
    'search-worker': ['search-worker', 'shared'],
    app: ['app', 'shared'],
  }
  const wrong = arrows.filter(({ from, to }) => !allowed[areaOf(from)]?.includes(areaOf(to)))
  expect(wrong.map(told)).toEqual([])
  expect(files.length).toBeGreaterThan(50)
})

/** The folders of `src/node` from the ground up; those of one row never import each other. */
const floors: readonly (readonly string[])[] = [
  ['core'],
  ['storage'],
  ['fetching', 'pictures'],
  ['input', 'body'],
  ['library'],
  ['reading'],
  ['check'],
  ['output'],
  ['search', 'cards', 'feeds'],
  ['site'],
  ['dev', 'serving'],
  ['importing', 'keeping'],
  ['conductors'],
  ['cli'],
]

/** The folder of a file of `src/node`; what stands in `src/node` itself conducts the others. */
function roomOf(path: string): string {
  const [, room = '', file] = path.split('/')
  return file === undefined ? 'conductors' : room
}

const floorOf = (path: string): number => floors.findIndex((rooms) => rooms.includes(roomOf(path)))

test('node: no folder imports a later one, nor another of its row', () => {
  const inside = arrows.filter(({ from, to }) => areaOf(from) === 'node' && areaOf(to) === 'node')
  const unknown = files.filter(({ path }) => areaOf(path) === 'node' && floorOf(path) < 0)
  expect(unknown.map(({ path }) => path)).toEqual([])
  const wrong = inside.filter(
    ({ from, to }) =>
      floorOf(to) > floorOf(from) || (floorOf(to) === floorOf(from) && roomOf(from) !== roomOf(to)),
  )
  expect(wrong.map(told)).toEqual([])
})

test('only conductors stand in the folder of node itself', () => {
  const standing = files.filter(({ path }) => /^node\/[^/]+$/.test(path)).map(({ path }) => path)
  expect(standing.sort()).toEqual([
    'node/build-project.ts',
    'node/build-site.ts',
    'node/check-project.ts',
    'node/count-site.ts',
    'node/fit-site.ts',
    'node/import-archive.ts',
    'node/keep-archive-pictures.ts',
    'node/read-library.ts',
    'node/reporter.ts',
    'node/site-build.ts',
    'node/site-files.ts',
    'node/vite-plugin.ts',
    'node/write-site.ts',
  ])
})

/** The circles of a graph, each as the files that reach each other (Tarjan, 1972). */
function circles(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const stack: string[] = []
  /** Gives the earliest file of the stack that can be reached from this one. */
  function visit(node: string): number {
    const number = order.size
    let lowest = number
    order.set(node, number)
    stack.push(node)
    for (const target of next(node)) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target))
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target) ?? number)
    }
    if (lowest === number) {
      const circle = stack.splice(stack.indexOf(node))
      if (circle.length > 1) found.push(circle)
    }
    return lowest
  }
  for (const node of nodes) if (!order.has(node)) visit(node)
  return found
}

test('no files import each other in a circle, types and the entries of threads included', () => {
  const nodes = files.map(({ path }) => path)
  const targets = new Map(nodes.map((node) => [node, [] as string[]]))
  const started = files.flatMap((file) =>
    importsOf(file, /new URL\('(\.[^'?]+)', import\.meta\.url\)/g).map((target) => ({
      from: file.path,
      to: target,
    })),
  )
  for (const { from, to } of [...arrows, ...started]) {
    if (targets.has(to)) targets.get(from)?.push(to)
  }
  expect(targets.get('node/reading/read-in-batches.ts')).toContain('node/reading/read-worker.ts')
  expect(circles(nodes, (node) => targets.get(node) ?? [])).toEqual([])
  // The test itself finds one where there is one.
  const ring: Record<string, readonly string[]> = { a: ['b'], b: ['c'], c: ['a'], d: ['a'] }
  expect(circles(['d', 'a', 'b', 'c'], (node) => ring[node] ?? [])).toEqual([['a', 'b', 'c']])
})

test('no folders beside each other import each other in a circle', () => {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const isInside = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`)
  const targets = new Map<string, string[]>()
  for (const arrow of arrows) {
    const [from, to] = [folderOf(arrow.from), folderOf(arrow.to)]
    if (isInside(from, to) || isInside(to, from)) continue
    targets.set(from, [...(targets.get(from) ?? []), to])
  }
  expect(circles([...targets.keys()], (folder) => targets.get(folder) ?? [])).toEqual([])
  expect(targets.size).toBeGreaterThan(50)
})

test('the folders of an area, and the files beside them, form no circle', () => {
  const folderOf = (path: string) => path.split('/').slice(0, -1).slice(0, 2).join('/')
  const targets = new Map<string, string[]>()
  for (const { from, to } of arrows) {
    const [one, other] = [folderOf(from), folderOf(to)]
    if (one !== other) targets.set(one, [...(targets.get(one) ?? []), other])
  }
  expect(circles([...targets.keys()], (folder) => targets.get(folder) ?? [])).toEqual([])
  expect(targets.size).toBeGreaterThan(30)
})

test('no folder of code holds more than 20 files', () => {
  const paths = ['src', 'tests', 'bench'].flatMap(listCode)
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 20)).toEqual([])
  expect(paths.length).toBeGreaterThan(1_000)
})

/** The files that we write in a folder and in those inside, its styles among them. */
function listCode(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(tsx?|css|mjs)$/.test(entry.name))
  return files.map((entry) => join(entry.parentPath, entry.name))
}

/** The folders of `src/app` from the ground up; those of one row never import each other. */
const appFloors: readonly (readonly string[])[] = [
  ['styles', 'ui'],
  ['content'],
  ['navigation'],
  // The settings of the reader; the panel that shows them is a feature.
  ['settings'],
  // The reader's library; the pages and marks that show it are features.
  ['library'],
  [
    'article',
    'article-list',
    'category',
    'changes',
    'chinese-script',
    'faces',
    'filters-panel',
    'highlights',
    'keys',
    'library/article',
    'library/layer',
    'library/page',
    'library-panel',
    'search',
    'settings/panel',
    'share',
  ],
  ['layout', 'pages'],
  ['start'],
]

/** The folder of a file of `src/app`; what stands in `src/app` itself starts the others. */
function appRoomOf(path: string): string {
  const rooms = appFloors.flat().sort((a, b) => b.length - a.length)
  const inside = path.slice('app/'.length).replace(/\.tsx?$/, '')
  const room = rooms.find((name) => inside === name || inside.startsWith(`${name}/`))
  return room ?? (inside.includes('/') ? inside : 'start')
}

test('app: no folder imports a later one, nor another of its row: features never meet', () => {
  const floor = (path: string) => appFloors.findIndex((rooms) => rooms.includes(appRoomOf(path)))
  const inside = arrows.filter(({ from, to }) => areaOf(from) === 'app' && areaOf(to) === 'app')
  const unknown = files.filter(({ path }) => areaOf(path) === 'app' && floor(path) < 0)
  expect(unknown.map(({ path }) => path)).toEqual([])
  const wrong = inside.filter(
    ({ from, to }) =>
      floor(to) > floor(from) || (floor(to) === floor(from) && appRoomOf(from) !== appRoomOf(to)),
  )
  expect(wrong.map(told)).toEqual([])
  expect(inside.length).toBeGreaterThan(300)
})

test('safe HTML is made in one place on each side and shown in one place', () => {
  const count = (area: string, pattern: RegExp) =>
    files
      .filter((file) => areaOf(file.path) === area)
      .reduce((sum, file) => sum + (file.text.match(pattern)?.length ?? 0), 0)
  expect(count('node', /\bas SafeHtml\b/g)).toBe(1)
  expect(count('app', /\bas SafeHtml\b/g)).toBeLessThanOrEqual(1)
  expect(count('app', /dangerouslySetInnerHTML=/g)).toBe(1)
})

test('nothing of a value becomes code, markup or a pattern', () => {
  const ways =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|eval\(|new Function|srcdoc|child_process|execSync|node:vm)/
  const found = files.filter(({ text }) => ways.test(text)).map(({ path }) => path)
  // One reads the document in an attribute as part of the body; one asks the system for fonts by
  // patterns of its own, without a shell.
  expect(found).toEqual([
    'node/body/clean/media/frame-document.ts',
    'node/cards/card-font-candidates.ts',
  ])
  // Patterns are made of constants alone: at the top of a file, or from a name that is written out. The
  // importer makes those that the keeper writes beside a feed.
  const made = files.flatMap(({ path, text }) =>
    [...text.matchAll(/^ .*\bnew RegExp\(.*/gm)].map(([line]) => `${path}: ${line.trim()}`),
  )
  const owners = new Set(made.map((line) => line.split(':', 1)[0]))
  expect([...owners].sort()).toEqual([
    'node/importing/run/choose-items.ts',
    'node/input/front-matter/dates/local-names.ts',
    'shared/embed-players.ts',
    'shared/html-policy.ts',
  ])
})

test('every file of tests belongs to a project', () => {
  const unasked = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /\.test\.tsx?$/.test(path) && !/^(?:(?:pure|disk|commands|views)\/|[^/]*$)/.test(path),
  )
  expect(unasked).toEqual([])
})

test('comments fit a screen, and name no document that is not in the repository', () => {
  const comments = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line))
      .map((line) => ({ path, line })),
  )
  expect(comments.length).toBeGreaterThan(1_000)
  const wrong = comments.filter(({ line }) => line.length > 120 || /\b[A-Z-]{4,}\.md\b/.test(line))
  const named = /README|CONTRIBUTING|SECURITY|CHANGELOG/
  expect(wrong.filter(({ line }) => line.length > 120 || !named.test(line))).toEqual([])
})

test('a description names its subject first', () => {
  const withheld = /\/\*\*\s*(?:\* )?((?:What|Whoever|Who|Those|They|The same)\b.*)/g
  const found = files.flatMap(({ path, text }) =>
    [...text.matchAll(withheld)].map(([, line]) => `${path}: ${line}`),
  )
  expect(found).toEqual([])
})

test('node: the command line loads the importer and the check only for who calls them', () => {
  const loading = /^(?:import(?! type)|export)\b[^;]*?from '(\.[^'?]+)'/gm
  const loads = new Map(files.map((file) => [file.path, importsOf(file, loading)]))
  const loaded = new Set<string>()
  const waiting = ['node/cli/main.ts']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue
    loaded.add(path)
    waiting.push(...(loads.get(path) ?? []))
  }
  expect(loaded).toContain('node/build-project.ts')
  expect(
    [...loaded].filter((path) =>
      /^node\/(?:fetching|importing\/(?!report|state\/import-error)|keeping\/(?!keeping-report)|import-archive|keep-archive|check-project)/.test(
        path,
      ),
    ),
  ).toEqual([])
})
