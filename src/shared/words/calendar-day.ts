/** A day of the calendar in the site's zone; `weekday` counts from Sunday, 0. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}
