import type { Heading, Picture, SafeHtml } from '../../../shared/article.ts'
import { bodyText } from '../tree/body-text.ts'
import { type BodyNode, rawText } from '../tree/body-tree.ts'
import { bodyPictures, holdsPicture, picturePlaceholders } from './body-pictures.ts'
import { breakCodeWords } from './break-code-words.ts'
import { dropEchoes } from './drop-echoes.ts'
import { isNoSentence } from './is-no-sentence.ts'
import { limitNesting } from './limit-nesting.ts'
import { markDirection } from './mark-direction.ts'
import { markHeadings } from './mark-headings.ts'
import { settleTargets } from './settle-targets.ts'
import { writeHtml } from './write-html.ts'

/** A body as HTML, and what can be read off it. */
export interface FinishedBody {
  readonly html: SafeHtml
  /** The words, one line for each block; without markup and ruby readings. */
  readonly text: string
  /** The words that an excerpt may be made of, where there are some and they are not all. */
  readonly excerptText?: string
  readonly headings: readonly Heading[]
  /** Text of the first heading, for articles without a title. */
  readonly firstHeading?: string
  /** The pictures in order, without avatars, emoji and icons. */
  readonly pictures: readonly Picture[]
  /** Whether the lead picture stands in the body. */
  readonly holdsLead: boolean
  /** The texts of the placeholders: pictures without a usable address. */
  readonly missingPictures: readonly string[]
}

/** Finishes an arranged body: links and headings that fit together, no depth beyond the cap, safe HTML. */
export function finishBody(arranged: readonly BodyNode[], lead: string | undefined): FinishedBody {
  const { nodes: marked, headings } = markHeadings(settleTargets(arranged))
  const nodes = breakCodeWords(limitNesting(markDirection(dropEchoes(marked))))
  const [first] = headings
  const html = writeHtml(nodes)
  const text = bodyText(nodes)
  const excerptText = /<(?:sup|table|pre)\b|↩/.test(html) ? bodyText(nodes, isNoSentence) : text
  return {
    html,
    text,
    ...(excerptText !== text && excerptText !== '' && { excerptText }),
    headings,
    ...(first && { firstHeading: first.text }),
    pictures: bodyPictures(nodes),
    holdsLead: Boolean(lead) && holdsPicture(nodes, lead ?? ''),
    missingPictures: picturePlaceholders(nodes).map(rawText),
  }
}
