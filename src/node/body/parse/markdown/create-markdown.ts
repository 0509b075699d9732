import createMarkdownIt, { type MarkdownIt } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import footnotes from 'markdown-it-footnote'
import { attributeLists } from './attribute-lists.ts'
import { admonitions } from './callouts/admonitions.ts'
import { callouts } from './callouts/callouts.ts'
import { containers } from './callouts/containers.ts'
import { commentRules } from './comment-rules.ts'
import { contentsList } from './contents-list.ts'
import { fenceLanguages } from './fence-languages.ts'
import { headingRule } from './heading-rule.ts'
import { headingTargets } from './heading-targets.ts'
import { inlineStep } from './inline-step.ts'
import { breakLines } from './lines/break-lines.ts'
import { detailsLines } from './lines/details-lines.ts'
import { verseLines } from './lines/verse-lines.ts'
import { linkUrls } from './link-urls.ts'
import { markRule } from './mark-rule.ts'
import { mostLevels } from './nested-blocks.ts'
import { quotedEmphasis } from './quoted-emphasis.ts'
import { tableRows } from './table-rows.ts'
import { foreignTags } from './tags/foreign-tags.ts'
import { hexoTags } from './tags/hexo-tags.ts'
import { hugoShortcodes } from './tags/hugo-shortcodes.ts'
import { kramdownExtensions } from './tags/kramdown-extensions.ts'
import { tabTitles } from './tags/tab-titles.ts'
import { taskLists } from './task-lists.ts'
import { texRules } from './tex-rules.ts'
import { wikiLinks } from './wiki-links.ts'

/**
 * Makes the reader of Markdown: CommonMark and what GitHub, Hexo, Jekyll, Hugo, Obsidian and VitePress add to it.
 * Nothing in a text is run.
 */
export function createMarkdown(withFootnotes: boolean): MarkdownIt {
  const markdown = new createMarkdownIt({ html: true }).use(cjkFriendly)
  markdown.set({ maxNesting: mostLevels })
  if (withFootnotes) markdown.use(footnotes)
  const steps = [
    inlineStep,
    hexoTags,
    hugoShortcodes,
    tabTitles,
    breakLines,
    detailsLines,
    tableRows,
    texRules,
    commentRules,
    kramdownExtensions,
    foreignTags,
    containers,
    admonitions,
    attributeLists,
    quotedEmphasis,
    headingRule,
    markRule,
  ]
  const later = [wikiLinks, callouts, contentsList, taskLists, verseLines, linkUrls, fenceLanguages]
  for (const step of [...steps, ...later, headingTargets]) markdown.use(step)
  return markdown
}
