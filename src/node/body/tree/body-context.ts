import type { Picture } from '../../../shared/article.ts'
import type { BodyWords } from '../../../shared/words/en/body.ts'
import type { LeftOutKind } from '../left-out.ts'
import type { ResolveOutside } from './outside-picture.ts'

/** The context of one body, which its steps need beside the body itself. */
export interface BodyContext {
  /** The address of the original: relative addresses start from it. */
  readonly link?: string
  readonly resolveMedia: (relativeAddress: string) => Picture | undefined
  readonly resolveFile: (relativeAddress: string) => string | undefined
  readonly resolveOutside: ResolveOutside
  readonly embedHosts: readonly string[]
  readonly words: BodyWords
  /** Source id → id in the page, for the ids that a link in the same body points at. */
  readonly targets: ReadonlyMap<string, string>
  /** Whether what the source hides is left out. */
  readonly dropHidden: boolean
  /** Whether the TeX of formulas stands in scripts beside their drawn forms. */
  readonly hasTexScripts: boolean
  /** Notes that something is left out on purpose. */
  readonly leaveOut: (kind: LeftOutKind) => void
}
