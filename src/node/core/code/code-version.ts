import { fileURLToPath } from 'node:url'
import { codeParts, hashSources } from './hash-sources.mjs'

/** A part of the code whose results are kept from build to build. */
type CodePart = keyof typeof codeParts

/** Set in a compiled program by `cli/compile-program.mjs`. */
declare const compiledCodeVersions: Readonly<Record<CodePart, string>> | undefined

/** The versions that were computed before: a process runs the sources that it has loaded. */
const known = new Map<CodePart, string>()

/**
 * The version of a part of the code: a hash of its sources, or the one that a compiled program was given.
 * Results of other versions are not used again.
 */
export function codeVersion(part: CodePart): string {
  if (typeof compiledCodeVersions === 'object') return compiledCodeVersions[part]
  const version = known.get(part) ?? hashPart(part)
  known.set(part, version)
  return version
}

function hashPart(part: CodePart): string {
  const root = fileURLToPath(new URL('../../../..', import.meta.url))
  return hashSources(root, codeParts[part])
}
