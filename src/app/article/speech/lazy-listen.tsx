import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import type { ListenProps } from './listen.tsx'
import { useHasVoice } from './use-has-voice.ts'

const listen = lazyPart(() =>
  withWords(['speech'], () => import('./listen.tsx').then((part) => part.Listen)),
)

/** The way to have an article read aloud; nothing where the browser has no voice for its language. */
export function LazyListen({ article, body }: Omit<ListenProps, 'lang'>) {
  const { info } = useSite()
  const lang = article.lang ?? info.language
  const canSpeak = useHasVoice(lang)
  const Listen = useLazyPart(listen, canSpeak)
  return canSpeak && Listen && <Listen article={article} body={body} lang={lang} />
}
