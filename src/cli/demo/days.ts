const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24 Nov 2026`, for people. */
export function dayOf(moment: string): string {
  const { day, month, year } = Temporal.Instant.from(moment).toZonedDateTimeISO('UTC');
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
