import type { ChangesFile, TextLine } from '../../shared/content-files.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import { textDirection } from '../ui/text-direction.ts'
import { absoluteText } from '../ui/time/format-time.ts'

/** The changes of an article, the latest first: words that were removed and words that were added. */
export function ChangesPage({ file }: { file: ChangesFile }) {
  const { clock, href, words, textLang } = useSite()
  const lang = textLang(file.lang)
  return (
    <main id="main" className="changes-page">
      <p className="meta">{words.changes}</p>
      <h1 tabIndex={-1} lang={lang} dir={textDirection(file.title)}>
        <a href={href(siteUrls.article(file.id))}>{file.title}</a>
      </h1>
      {file.changes.map(({ at, lines }) => (
        <section key={at}>
          <h2>
            <time dateTime={at} suppressHydrationWarning>
              {words.updated(absoluteText(clock(at), words))}
            </time>
          </h2>
          {lines.map((line, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            <ChangedLine key={number} line={line} lang={lang} />
          ))}
        </section>
      ))}
    </main>
  )
}

interface ChangedLineProps {
  readonly line: TextLine
  /** The language of the article, where it is not the page's. */
  readonly lang: string | undefined
}

function ChangedLine({ line, lang }: ChangedLineProps) {
  if (line.length === 0) return <p className="left-out">⋯</p>
  return (
    <p lang={lang} dir={textDirection(line.map(([, text]) => text).join(''))}>
      {line.map(([kind, text], number) => {
        const Name = kind === 0 ? 'span' : kind < 0 ? 'del' : 'ins'
        // biome-ignore lint/suspicious/noArrayIndexKey: words never move
        return <Name key={number}>{text}</Name>
      })}
    </p>
  )
}
