import { useMemo, useRef, useState } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import type { ShareWords } from '../../../shared/words/en/share.ts'
import { copyText } from '../../ui/copy-text.ts'
import { articleBody } from '../../ui/page-elements.ts'
import { type ReaderSite, useSite } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'
import { articleFacts } from '../article-facts.ts'
import { articleMarkdown } from '../markdown/article-markdown.ts'
import { makeQuote } from '../quote/make-quote.ts'
import { ShareWay } from './share-way.tsx'

interface ShareWaysProps {
  readonly article: ArticleDetails
  readonly range: Range | undefined
  readonly link: string
  readonly words: ShareWords
}

/** The ways to share an article, and a status line. */
export function ShareWays({ article, range, link, words }: ShareWaysProps) {
  const site = useSite()
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState('')
  const quote = useMemo(
    () => range && makeQuote(range, article, { site, words }),
    [range, article, site, words],
  )
  const data = { title: article.title, url: link }

  async function copy(text: string, success: string): Promise<void> {
    const isCopied = await copyText(text)
    setDone(isCopied ? success : words.copyFailed)
    if (!isCopied) field.current?.select()
  }
  const copyLink = () => copy(link, words.linkCopied)
  const copyMarkdown = () => copy(markdownOf(article, link, { site, words }), words.markdownCopied)

  return (
    <div>
      <p
        className="share-title"
        lang={site.textLang(article.lang)}
        dir={textDirection(article.title)}
      >
        {article.title}
      </p>
      <input
        ref={field}
        className="share-address"
        type="url"
        readOnly
        value={link}
        aria-label={words.address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <ul className="share-ways">
        <ShareWay icon="link" label={words.copyLink} onChoose={copyLink} />
        {quote && (
          <ShareWay
            icon="quote"
            label={words.copyQuote}
            onChoose={() => copy(quote.text, words.quoteCopied)}
          />
        )}
        <ShareWay icon="text" label={words.copyMarkdown} onChoose={copyMarkdown} />
        {canShare(data) && (
          <ShareWay icon="device" label={words.device} onChoose={() => share(data)} />
        )}
      </ul>
      <p className="share-done" role="status">
        {done}
      </p>
    </div>
  )
}

interface SiteWords {
  readonly site: ReaderSite
  readonly words: ShareWords
}

/** The article on the screen as Markdown. */
function markdownOf(article: ArticleDetails, base: string, { site, words }: SiteWords): string {
  const { media, original } = words
  const body = document.querySelector(articleBody) ?? document.createElement('div')
  const facts = articleFacts(article, site)
  return articleMarkdown(article, body, { base, media, original, facts })
}

function canShare(data: ShareData): boolean {
  return typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true)
}

/** Opens the share sheet of the device. Closing the sheet is no error. */
function share(data: ShareData): void {
  navigator.share(data).catch(() => {})
}
