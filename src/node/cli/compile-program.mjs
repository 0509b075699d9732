import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, resolve } from 'node:path'

/**
 * The record of a compiled program: its folder and the sources from which it was made.
 *
 * @typedef {{ folder: string, sources: [path: string, hash: string][] }} CompiledProgram
 */

/**
 * The entries of a compiled program: the command, the site's settings and the entry of every thread.
 */
const entries = {
  build: 'src/node/cli/build.ts',
  config: 'broadsheet.config.ts',
  'read-worker': 'src/node/reading/read-worker.ts',
  'article-worker': 'src/node/site/articles/article-worker.ts',
  'index-worker': 'src/node/search/index-worker.ts',
  'scan-worker': 'src/node/output/scan-worker.ts',
}

/** The packages that are compiled into the program: one file loads in half the time of a hundred. */
const included = [
  ...['zod', 'yaml', 'parse5', 'entities', 'image-size'],
  ...['markdown-it', 'markdown-it-footnote', 'linkify-it', 'mdurl', 'uc.micro', 'punycode.js'],
]

/**
 * Compiles the build command together with `broadsheet.config.ts` into a folder below `parent`, and writes
 * the record of its sources to `index`. Returns the folder. Throws when the sources cannot be compiled.
 *
 * @param {string} parent
 * @param {string} index
 * @returns {Promise<string>}
 */
export async function compileProgram(parent, index) {
  const { build } = await import('vite')
  const root = process.cwd()
  const result = await build({
    configFile: false,
    envDir: false,
    root,
    logLevel: 'warn',
    plugins: [packagesOutside(resolve('broadsheet.config.ts')), compiledThreads],
    ssr: { noExternal: included },
    build: {
      ssr: true,
      write: false,
      minify: false,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        input: entries,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result)
  const chunks = output.filter((file) => file.type === 'chunk')
  const modules = new Set(chunks.flatMap((chunk) => chunk.moduleIds))
  const sources = [...modules, resolve('package-lock.json')].filter(isOwnFile).map(stampOf)
  const name = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16)
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  removeOld(parent)
  for (const { fileName, code } of chunks) replaceFile(join(folder, fileName), code)
  /** @type {CompiledProgram} */
  const program = { folder: name, sources }
  replaceFile(index, JSON.stringify(program))
  return folder
}

/** The age at which a program is removed. A build that still runs from it has loaded everything it needs. */
const oldMs = 3_600_000

/** @param {string} parent */
function removeOld(parent) {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    const isOld = stat?.isDirectory() && Date.now() - stat.mtimeMs > oldMs
    if (isOld) rmSync(path, { recursive: true, force: true })
  }
}

/** @param {string} id */
function isOwnFile(id) {
  return id.startsWith(process.cwd()) && !id.includes('/node_modules/')
}

/**
 * Pairs a file with the hash of its content.
 *
 * @param {string} path
 * @returns {[path: string, hash: string]}
 */
export function stampOf(path) {
  const hash = createHash('sha256').update(readFileSync(path)).digest('base64url')
  return [relative(process.cwd(), path), hash]
}

/**
 * Replaces a file in one step. Another build may do the same at the same time.
 *
 * @param {string} path
 * @param {string} content
 */
function replaceFile(path, content) {
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, content)
  renameSync(part, path)
}

/**
 * Makes the packages that the settings import external: Node loads them.
 *
 * @param {string} config
 * @returns {import('vite').Plugin}
 */
function packagesOutside(config) {
  return {
    name: 'broadsheet:packages-outside',
    enforce: 'pre',
    resolveId: (id, importer) =>
      importer === config && /^[^./]/.test(id) ? { id, external: true } : undefined,
  }
}

/**
 * Makes threads start with compiled files, which are beside the file that starts them.
 *
 * @type {import('vite').Plugin}
 */
const compiledThreads = {
  name: 'broadsheet:compiled-threads',
  enforce: 'pre',
  transform: (code) =>
    code.includes('-worker.ts')
      ? code.replace(/'[./\w-]*?([\w-]+-worker)\.ts'/g, "'./$1.mjs'")
      : undefined,
}
