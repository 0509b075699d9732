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
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeParts, hashSources } from '../core/code/hash-sources.mjs'

/**
 * The record of a compiled program: its folder and the sources from which it was made.
 *
 * @typedef {{ folder: string, sources: [path: string, hash: string][] }} CompiledProgram
 */

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

/** The entries of every compiled program beside its command: those of the threads. */
const threadEntries = {
  'settings-hook': 'src/node/cli/settings-file/settings-hook.mjs',
  'read-worker': 'src/node/reading/read-worker.ts',
  'article-worker': 'src/node/site/articles/article-worker.ts',
  'index-worker': 'src/node/search/index-worker.ts',
  'scan-worker': 'src/node/output/scan-worker.ts',
}

/** The packages that are compiled into the program: one file loads in half the time of a hundred. */
const included = [
  ...['zod', 'yaml', 'parse5', 'entities', 'image-size'],
  ...['markdown-it', 'markdown-it-footnote', 'linkify-it', 'mdurl', 'uc.micro', 'punycode.js'],
  ...['sucrase', 'lines-and-columns', 'ts-interface-checker', '@jridgewell/gen-mapping'],
  ...['@jridgewell/sourcemap-codec', '@jridgewell/trace-mapping', '@jridgewell/resolve-uri'],
]

/**
 * Compiles the program into a folder below `parent`, and writes the record of its sources to `index`.
 * Returns the folder. Throws when the sources cannot be compiled.
 *
 * @param {string} parent
 * @param {string} index
 * @returns {Promise<string>}
 */
export async function compileProgram(parent, index) {
  const root = projectRoot
  const chunks = await compileChunks(
    { project: 'src/node/cli/project.ts' },
    { noExternal: included },
  )
  const modules = new Set(chunks.flatMap((chunk) => chunk.moduleIds))
  const sources = [...modules, join(root, 'package-lock.json')]
    .filter(isOwnFile)
    .map((path) => stampOf(relative(root, path)))
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

/**
 * Compiles a program: the entries of its command, and those of all threads. `packages` says which packages
 * are compiled into it.
 *
 * @param {Record<string, string>} entries
 * @param {{ noExternal: true | string[], external?: string[] }} packages
 */
export async function compileChunks(entries, packages) {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    envDir: false,
    root: projectRoot,
    logLevel: 'warn',
    plugins: [compiledThreads],
    define: { compiledCodeVersions: JSON.stringify(codeVersions()) },
    ssr: packages,
    build: {
      ssr: true,
      write: false,
      minify: false,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { ...entries, ...threadEntries },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result)
  return output.filter((file) => file.type === 'chunk')
}

/** The values of `codeVersion` in the compiled program. */
function codeVersions() {
  const parts = Object.entries(codeParts)
  return Object.fromEntries(parts.map(([part, paths]) => [part, hashSources(projectRoot, paths)]))
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
  return id.startsWith(projectRoot) && !id.includes('/node_modules/')
}

/**
 * Pairs a file of the project with the hash of its content.
 *
 * @param {string} path
 * @returns {[path: string, hash: string]}
 */
export function stampOf(path) {
  const hash = createHash('sha256')
    .update(readFileSync(join(projectRoot, path)))
    .digest('base64url')
  return [path, hash]
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
