/** Whether the browser can draw highlights without changing the page (CSS Custom Highlight API). */
export function canDrawHighlights(): boolean {
  return 'highlights' in CSS
}
