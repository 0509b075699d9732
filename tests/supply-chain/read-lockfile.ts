import { readFileSync } from 'node:fs'

/** A package as the lockfile names it. */
export interface LockedPackage {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly hasInstallScript: boolean
  /** Whether it is only needed to build and test. */
  readonly isForDevelopment: boolean
  /** Whether an archive works without it. */
  readonly isOptional: boolean
}

/** How the lockfile says for what a package is needed. */
interface Flags {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}

/** Reads every package of `package-lock.json`, without the project itself. */
export function readLockfile(): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Partial<LockedPackage> & Flags>>
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(
      ([
        path,
        { version = '', integrity, license, hasInstallScript, dev, optional, devOptional },
      ]) => ({
        path,
        name: path.replace(/^.*node_modules\//, ''),
        version,
        ...(integrity !== undefined && { integrity }),
        ...(license !== undefined && { license }),
        hasInstallScript: hasInstallScript === true,
        isForDevelopment: dev === true,
        isOptional: optional === true || devOptional === true,
      }),
    )
}
