import { join } from 'node:path'
import { versionsFolder } from '../../core/paths/versions-folder.ts'

/** The files and folders of an import. All are absolute. */
export interface ImportPaths {
  readonly contentDir: string
  /** The earlier texts: `<id>/<time>.md`. */
  readonly versionsDir: string
  /** `feeds.state.json`, beside the settings. */
  readonly statePath: string
  readonly lockPath: string
  /** The folder of what may be lost: validators, times, an index of the files. */
  readonly cacheDir: string
}

/** The paths of an archive whose settings are in `root`. */
export function importPaths(root: string, contentDir: string, cacheDir: string): ImportPaths {
  return {
    contentDir,
    versionsDir: versionsFolder(root, contentDir),
    statePath: join(root, 'feeds.state.json'),
    lockPath: join(root, '.feeds.lock'),
    cacheDir: join(cacheDir, 'import'),
  }
}
