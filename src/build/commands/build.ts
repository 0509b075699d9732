import { parseArgs } from 'node:util'
import { createBuilder } from 'vite'
import { explainFailure } from '../explain-failure.ts'

/**
 * `npm run build`: builds the content folder into the output folder with Vite's own options
 * `--outDir DIR` and `--base /x/`. Exit code 0 when the site was written, 1 when it was left as it was.
 */
async function build(): Promise<void> {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string' },
      base: { type: 'string' },
      mode: { type: 'string' },
    },
  })
  // React's development build would end up in the pages otherwise.
  process.env.NODE_ENV ??= 'production'
  const builder = await createBuilder({
    logLevel: 'warn',
    // tsx, which runs this script, can load the configuration as it is.
    configLoader: 'native',
    ...(values.base !== undefined && { base: values.base }),
    ...(values.mode !== undefined && { mode: values.mode }),
    ...(values.outDir !== undefined && { build: { outDir: values.outDir } }),
  })
  await builder.buildApp()
}

try {
  await build()
} catch (error) {
  const message = explainFailure(error)
  if (message !== '') process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
