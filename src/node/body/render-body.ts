import { buildWords } from '../../shared/words/build-words.ts'
import type { WithProblems } from '../core/problem.ts'
import { arrangeBody } from './arrange/arrange-body.ts'
import { dropOwnTitle, openingHeading } from './arrange/drop-own-title.ts'
import {
  type BodyLocation,
  missingPictures,
  overlappingMarkup,
  unknownTags,
} from './body-problems.ts'
import { type BodySurroundings, cleanBody } from './clean/clean-body.ts'
import { type FinishedBody, finishBody } from './finish/finish-body.ts'
import { leadText } from './lead-text.ts'
import type { LeftOut } from './left-out.ts'
import { type BodySource, parseBody } from './parse/parse-body.ts'

/** A body as it stands in its file, and what is known about the article around it. */
export interface BodyToRender extends BodyLocation, BodySource, BodySurroundings {
  /** The lead picture's address. */
  readonly lead?: string
  /** The article's title as front matter states it. */
  readonly title?: string
  /** The article states no title: a heading that the body opens with becomes it, and leaves the body. */
  readonly takesTitle?: boolean
}

/** A body ready to be published. */
export interface RenderedBody extends Omit<FinishedBody, 'missingPictures'> {
  /** The text before the mark that ends the excerpt, where there is one. */
  readonly leadText?: string
  /** The original's address, where the body itself names it. */
  readonly original?: string
  /** The numbers of what was left out on purpose, by kind. */
  readonly leftOut: LeftOut
}

/** Turns a body, HTML or Markdown, into safe HTML and what can be read off it. Trusts nothing in it. */
export function renderBody(input: BodyToRender): WithProblems<RenderedBody> {
  const parsed = parseBody(input)
  const { nodes, original, leftOut } = cleanBody(parsed, input)
  const blocks = arrangeBody(nodes, buildWords('body', input.language))
  const heading = input.takesTitle ? openingHeading(blocks) : undefined
  const arranged = dropOwnTitle(blocks, input.title ?? heading)
  const { missingPictures: missing, ...finished } = finishBody(arranged, input.lead)
  const lead = leadText(input)
  return {
    value: {
      ...finished,
      // The heading becomes the title, and has gone from the body.
      ...(arranged !== blocks && heading && { firstHeading: heading }),
      ...(lead && { leadText: lead }),
      ...(original && { original }),
      leftOut,
    },
    problems: [
      ...unknownTags(parsed.unknownTags, input.body, input),
      ...(parsed.simplified ? [overlappingMarkup(input)] : []),
      ...missingPictures(missing, input),
    ],
  }
}
