import { parseArgs } from 'node:util'
import type { UserConfig, UserConfigExport } from 'vite'
import { explainFailure } from '../explain-failure.ts'

/**
 * `npm run build`: builds the content folder into the output folder with Vite's own options
 * `--outDir DIR` and `--base /x/`. `config` is what `vite.config.ts` exports. Exit code 0 when the site
 * was written, 1 when it was left as it was.
 */
export async function build(config: UserConfigExport): Promise<void> {
  try {
    await buildWithVite(config)
  } catch (error) {
    const message = explainFailure(error)
    if (message !== '') process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}

async function buildWithVite(config: UserConfigExport): Promise<void> {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string' },
      base: { type: 'string' },
      mode: { type: 'string' },
    },
  })
  // React's development build would end up in the pages otherwise.
  process.env.NODE_ENV ??= 'production'
  const { createBuilder, mergeConfig } = await import('vite')
  const mode = values.mode ?? 'production'
  const builder = await createBuilder({
    ...mergeConfig(await resolveExport(config, mode), {
      logLevel: 'warn',
      ...(values.base !== undefined && { base: values.base }),
      ...(values.outDir !== undefined && { build: { outDir: values.outDir } }),
    }),
    mode,
    configFile: false,
  })
  await builder.buildApp()
}

/** A configuration as Vite takes it from a file: a value, a promise or a function that makes one. */
async function resolveExport(config: UserConfigExport, mode: string): Promise<UserConfig> {
  const made = typeof config === 'function' ? config({ command: 'build', mode }) : config
  return await made
}
