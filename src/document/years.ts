/** The same day so many years earlier. Days are YYYY-MM-DD and are compared as text. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
