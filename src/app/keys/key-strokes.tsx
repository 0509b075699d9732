/** A key as it stands on the keyboard; one of two strokes as two keys. */
export function KeyStrokes({ of }: { of: string }) {
  return (
    <span>
      {of.split(' ').map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a key never change.
        <kbd key={index}>{stroke === 'Escape' ? 'Esc' : stroke}</kbd>
      ))}
    </span>
  )
}
