import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BuildPaths } from '../../core/build-paths.ts'
import { type Settings, SettingsError } from '../../core/settings.ts'
import { makeLookSheet } from './make-look-sheet.ts'

/**
 * Reads the files that the settings of the look name, and makes the site's own style sheet. Empty when
 * there is none. Throws `SettingsError` when a file is missing.
 */
export function readLook(
  settings: Pick<Settings, 'accent' | 'fonts' | 'navigation' | 'styles'>,
  { root, base, publicDir }: Pick<BuildPaths, 'root' | 'base' | 'publicDir'>,
): string {
  const { styles, fonts } = settings
  const missing = (fonts?.files ?? []).filter(({ file }) => !existsSync(join(publicDir, file)))
  if (missing.length > 0) {
    throw new SettingsError(
      missing.map(({ file }) => `fonts: expected a file in ${publicDir}, found no ${file}`),
    )
  }
  return makeLookSheet(settings, {
    base,
    ...(styles !== undefined && { styles: readStyles(resolve(root, styles), styles) }),
  })
}

function readStyles(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch {
    throw new SettingsError([
      `styles: expected a file at ${path}, found no ${name} that can be read`,
    ])
  }
}
