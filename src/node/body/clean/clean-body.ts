import type { Picture } from '../../../shared/article.ts'
import { buildWords } from '../../../shared/words/build-words.ts'
import type { ParsedBody } from '../parse/parse-body.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { hasContent } from '../tree/body-tree.ts'
import { findTargets } from './body-targets.ts'
import { type CleanedTree, cleanTree } from './clean-tree.ts'

/** What is known about the article around a body. */
export interface BodySurroundings {
  /** Address of the original: relative addresses in the body start from it. */
  readonly link?: string
  /** Publishes a picture beside the article; undefined when there is none at this address. */
  readonly resolveMedia: (relativeAddress: string) => Picture | undefined
  readonly embedHosts: readonly string[]
  /** BCP 47 language of the article, for the few words that the build adds. */
  readonly language: string
}

/**
 * Cleans a parsed body: only elements and attributes of the policy are left, and every address is
 * checked. What the source hides is left out, unless it hides everything.
 */
export function cleanBody(
  { nodes, source }: ParsedBody,
  { link, resolveMedia, embedHosts, language }: BodySurroundings,
): CleanedTree {
  const context: BodyContext = {
    ...(link && { link }),
    resolveMedia,
    embedHosts,
    words: buildWords('body', language),
    targets: source.includes('#') ? findTargets(nodes, link) : new Map(),
    dropHidden: true,
  }
  const cleaned = cleanTree(nodes, context, source)
  if (cleaned.nodes.some(hasContent)) return cleaned
  return cleanTree(nodes, { ...context, dropHidden: false }, source)
}
