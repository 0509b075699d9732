import { statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Project } from '../build-project.ts'
import { readBuildPaths } from '../core/build-paths.ts'
import { readSettings, SettingsError } from '../core/settings.ts'
import { type OptionValues, textOf } from './command.ts'
import { findSettingsFile } from './settings-file/find-settings-file.ts'
import { loadSettings } from './settings-file/load-settings.ts'

/** The environment variables that stand for options and settings. */
interface Environment {
  CONTENT_DIR?: string | undefined
  readonly SITE_URL?: string | undefined
  readonly FRONT_PAGE?: string | undefined
}

/** An archive: a folder of articles with its settings, ready to build. */
export interface Archive extends Project {
  /** The settings file. Undefined when the defaults hold. */
  readonly settingsFile: string | undefined
}

/**
 * Finds the archive that a command is about. Its root is the folder of the settings file, or the current
 * folder where there is none; what the settings name is relative to the root, and what options and
 * environment name is relative to the current folder. Throws `SettingsError`.
 */
export async function openArchive(
  options: OptionValues,
  environment: Environment,
): Promise<Archive> {
  const content = textOf(options, 'content') ?? (environment.CONTENT_DIR || undefined)
  // A settings file that is code can ask which articles it is for.
  if (content !== undefined) environment.CONTENT_DIR = content
  const settingsFile = chooseSettings(textOf(options, 'config'))
  const root = settingsFile === undefined ? process.cwd() : dirname(settingsFile)
  const input = settingsFile === undefined ? {} : await loadSettings(settingsFile)
  const { SITE_URL, FRONT_PAGE } = environment
  const settings = readSettings(input, { SITE_URL, FRONT_PAGE })
  return {
    settingsFile,
    settings: { ...settings, contentDir: content ?? fromHere(root, settings.contentDir) },
    paths: readBuildPaths({
      root,
      base: textOf(options, 'base'),
      outDir: resolve(textOf(options, 'out-dir') ?? resolve(root, settings.outDir)),
      publicDir: settings.publicDir && resolve(root, settings.publicDir),
    }),
  }
}

/** The settings file that `--config` names, or the one of the current folder. */
function chooseSettings(config: string | undefined): string | undefined {
  if (config === undefined) return findSettingsFile(process.cwd())
  const path = resolve(config)
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path
  throw new SettingsError([`config: expected a settings file, found none at ${config}`])
}

/** A path from the root, as it is written from the current folder. */
function fromHere(root: string, path: string): string {
  const here = process.cwd()
  return root === here ? path : relative(here, resolve(root, path)) || '.'
}
