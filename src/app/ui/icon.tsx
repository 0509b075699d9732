import type { IconNode } from 'lucide'
import { createElement } from 'react'

interface IconProps {
  /** The drawing, one of Lucide's. */
  readonly of: IconNode
  /** Its width and height, in pixels. */
  readonly size?: number
}

/** An icon in the colour of the text around it. It says nothing to screen readers: the words do. */
export function Icon({ of, size = 24 }: IconProps) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {of.map(([tag, attributes]) =>
        createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
      )}
    </svg>
  )
}
