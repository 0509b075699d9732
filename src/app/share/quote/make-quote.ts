import type { ArticleDetails } from '../../../shared/article.ts'
import type { ShareWords } from '../../../shared/words/en/share.ts'
import type { ReaderSite } from '../../ui/site-context.ts'
import { articleFacts } from '../article-facts.ts'
import { articleLink } from '../article-link.ts'
import { passageText, readPageText } from '../text-fragment/passage.ts'
import { textFragment } from '../text-fragment/text-fragment.ts'

/** A quotation to share, and a link to its words in the article. */
export interface Quote {
  readonly text: string
  readonly link: string
  /** The fragment of the link, with its `#`; empty where nothing short leads to the words. */
  readonly fragment: string
}

/** Makes the quotation of a range of the article on the screen; undefined when it holds no words. */
export function makeQuote(
  range: Range,
  article: ArticleDetails,
  { site, words }: { readonly site: ReaderSite; readonly words: ShareWords },
): Quote | undefined {
  const { blocks, passage } = readPageText(document.body, range)
  if (!passage) return undefined
  const fragment = textFragment(blocks, passage, article.lang ?? site.info.language)
  const hash = fragment ? `#${fragment}` : ''
  const link = articleLink(article, site) + hash
  const text = passageText(blocks, passage)
  const { title } = article
  const facts = articleFacts(article, site)
  return { text: words.quote({ text, title, facts, link }), link, fragment: hash }
}
