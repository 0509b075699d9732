import type { Picture } from '../../../shared/article.ts'
import { buildWords } from '../../../shared/words/build-words.ts'
import { createLeftOutCounter, type LeftOut } from '../left-out.ts'
import type { ParsedBody } from '../parse/parse-body.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { hasContent } from '../tree/body-tree.ts'
import type { ResolveOutside } from '../tree/outside-picture.ts'
import { findTargets } from './body-targets.ts'
import { type CleanedTree, cleanTree } from './clean-tree.ts'

/** The facts of the article around a body. */
export interface BodySurroundings {
  /** Address of the original: relative addresses in the body start from it. */
  readonly link?: string
  /** Publishes a picture beside the article; undefined when there is none at this address. */
  readonly resolveMedia: (relativeAddress: string) => Picture | undefined
  /** Publishes a document or recording beside the article; undefined when there is none at this address. */
  readonly resolveFile: (relativeAddress: string) => string | undefined
  /** Finds what is known of a picture of another site. Missing where the archive keeps no pictures. */
  readonly resolveOutside?: ResolveOutside | undefined
  readonly embedHosts: readonly string[]
  /** BCP 47 language of the article, for the few words that the build adds. */
  readonly language: string
}

/** A cleaned body, and the counts of what was left out of it on purpose, by kind. */
interface CleanedBody extends CleanedTree {
  readonly leftOut: LeftOut
}

/**
 * Cleans a parsed body: only elements and attributes of the policy are left, and every address is
 * checked. What the source hides is left out, unless it hides everything.
 */
export function cleanBody(
  { nodes, source }: ParsedBody,
  {
    link,
    resolveMedia,
    resolveFile,
    resolveOutside = () => undefined,
    embedHosts,
    language,
  }: BodySurroundings,
): CleanedBody {
  const context: Omit<BodyContext, 'dropHidden' | 'leaveOut'> = {
    ...(link && { link }),
    resolveMedia,
    resolveFile,
    resolveOutside,
    embedHosts,
    words: buildWords('body', language),
    hasTexScripts: /<script[^>]{1,200}math\/tex/i.test(source),
    targets: source.includes('#') ? findTargets(nodes, link) : new Map(),
  }
  const clean = (dropHidden: boolean): CleanedBody => {
    const { add: leaveOut, counts } = createLeftOutCounter()
    const cleaned = cleanTree(nodes, { ...context, dropHidden, leaveOut }, source)
    return { ...cleaned, leftOut: counts() }
  }
  const cleaned = clean(true)
  return cleaned.nodes.some(hasContent) ? cleaned : clean(false)
}
