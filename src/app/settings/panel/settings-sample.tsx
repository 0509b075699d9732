import { useEffect, useState } from 'react'
import { loadWords, wordsFor } from '../../../shared/words/words-for.ts'
import { useSite, useWords } from '../../ui/site-context.ts'

/** Some lines to judge the settings by, in the language of the site's articles as soon as they are there. */
export function SettingsSample() {
  const { info, language } = useSite()
  const words = useWords('settings')
  const [ready, setReady] = useState(language)
  useEffect(() => {
    loadWords(['settings'], info.language).then(
      () => setReady(info.language),
      () => {},
    )
  }, [info.language])
  const isOwn = ready === info.language
  return (
    <p className="settings-sample" lang={isOwn ? info.language : language}>
      {isOwn ? wordsFor('settings', info.language).sample : words.sample}
    </p>
  )
}
