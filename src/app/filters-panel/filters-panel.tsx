import './filters-panel.css'
import { useId, useState } from 'react'
import { filterNames, joinFilters } from '../../shared/filters/filters.ts'
import { ownFilters, useEditedFilters } from '../settings/own-filters.ts'
import { FileInput } from '../ui/files/file-input.tsx'
import { saveFile } from '../ui/files/save-file.ts'
import { showNotice } from '../ui/notice/show-notice.ts'
import { useWords } from '../ui/site-context.ts'
import { readFiltersFile } from './read-filters-file.ts'

/** The lists of what is muted and highlighted, each entry on a line; what is written takes effect at once. */
export function FiltersPanel() {
  const words = useWords('filters')
  const filters = useEditedFilters()

  function bring(text: string): void {
    const brought = readFiltersFile(text)
    if (brought) ownFilters.set(joinFilters(filters, brought))
    showNotice(brought ? words.brought : words.refused)
  }

  return (
    <section className="filters-panel" aria-labelledby="filters-panel">
      <h2 id="filters-panel">{words.title}</h2>
      <p>{words.about}</p>
      <div className="filter-lists">
        {filterNames.map((name) => (
          <FilterList
            key={name}
            label={words.lists[name]}
            entries={filters[name] ?? []}
            onChange={(entries) => ownFilters.set(joinFilters({}, { ...filters, [name]: entries }))}
          />
        ))}
      </div>
      <p className="filter-acts">
        <button
          type="button"
          className="button"
          onClick={() => {
            const text = `${JSON.stringify(filters, null, 2)}\n`
            saveFile(`${words.file}.json`, 'application/json', text)
          }}
        >
          {words.save}
        </button>
        <FileInput label={words.bring} accept=".json" onText={bring} />
      </p>
    </section>
  )
}

interface FilterListProps {
  readonly label: string
  readonly entries: readonly string[]
  readonly onChange: (entries: readonly string[]) => void
}

/**
 * The field for one list of filters. Its text stays as it is until the field is left: an empty line is the
 * beginning of the next entry.
 */
function FilterList({ label, entries, onChange }: FilterListProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        value={typed ?? entries.join('\n')}
        onBlur={() => setTyped(undefined)}
        onChange={({ target: { value } }) => {
          setTyped(value)
          onChange(value.split('\n').flatMap((line) => line.trim() || []))
        }}
      />
    </div>
  )
}
