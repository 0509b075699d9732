import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite, useWords } from '../../ui/site-context.ts'

/** Says that the library is off. It is apart from the lists, which open the database. */
export function OffNote() {
  const { href, words: reader } = useSite()
  const words = useWords('library')
  return (
    <div className="shelf-empty">
      <p>{words.off}</p>
      <p>
        <a className="button" href={href(siteUrls.settings)}>
          {reader.settings}
        </a>
      </p>
    </div>
  )
}
