/** The four parts of a text directive; each stands in one block of the page. */
export interface TextDirective {
  readonly prefix?: string | undefined
  readonly start: string
  readonly end?: string | undefined
  readonly suffix?: string | undefined
}

/** Writes a directive as it stands in an address, after the `#`. */
export function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix && `${encode(prefix)}-,`,
    encode(start),
    end && `,${encode(end)}`,
    suffix && `,-${encode(suffix)}`,
  ]
  return `:~:text=${parts.filter(Boolean).join('')}`
}

/** `-` would be taken for the mark of a prefix or suffix. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
