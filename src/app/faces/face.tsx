import type { ReactNode } from 'react'

interface FaceProps {
  readonly title: string
  readonly text: string
  /** The ways out: links and buttons. */
  readonly children: ReactNode
}

/** A page that says in words why there is nothing to read, and what to do about it. */
export function Face({ title, text, children }: FaceProps) {
  return (
    <main id="main" className="face">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      <div className="face-actions">{children}</div>
    </main>
  )
}
