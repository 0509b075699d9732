// Module hooks of Node, run in a thread of their own: they let a settings file be TypeScript, and let it
// import `broadsheet` from a folder in which nothing is installed. Plain JavaScript, since they run as they are.
import { readFile } from 'node:fs/promises'
import { transform } from 'sucrase'

/** The module that `import { defineConfig } from 'broadsheet'` gives: `core/define-config.ts` in a line. */
const ownModule = 'data:text/javascript,export const defineConfig = (settings) => settings'

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier === 'broadsheet') return { url: ownModule, shortCircuit: true }
  return next(specifier, context)
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return next(url, context)
  const { pathname } = new URL(url)
  const [, kind] = /\.m?([jt])s$/.exec(pathname) ?? []
  if (kind === undefined) return next(url, context)
  const text = await readFile(new URL(`file://${pathname}`), 'utf8')
  // A module that Node would recognise too, but only with a warning where package.json names no type.
  if (kind === 'j' && !/^\s*(?:import|export)\b/m.test(text)) return next(url, context)
  // Node does not tell the line of a syntax error to those who import; this parser does.
  const source = plain(text, kind === 't' ? ['typescript'] : [])
  return { format: 'module', source, shortCircuit: true }
}

/**
 * The text as JavaScript, line by line as it was, with the line ends of Unix.
 *
 * @param {string} text
 * @param {import('sucrase').Transform[]} transforms
 */
function plain(text, transforms) {
  return transform(text.replaceAll('\r\n', '\n'), { transforms, disableESTransforms: true }).code
}
