import { build } from 'vite'

/**
 * The browser's sanitizer as a classic script: afterwards `sanitizer.sanitizeHtml` is what the app
 * calls before a body becomes part of the page.
 */
export async function bundleSanitizer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: 'src/app/article/sanitize-html.ts',
        formats: ['iife'],
        name: 'sanitizer',
      },
    },
  })
  const [output] = [result].flat()
  if (output === undefined || !('output' in output)) throw new Error('Vite has built nothing')
  return output.output[0].code
}
