/** The world as a command sees it; a test gives it another one. */
export interface Io {
  /** stdout: the result and nothing else. */
  out: (text: string) => void;
  /** stderr: messages and progress. */
  err: (text: string) => void;
  /** Width of the terminal in characters. */
  columns: number;
  env: Record<string, string | undefined>;
  /** Today by the local calendar, YYYY-MM-DD. The one place where a date comes from the clock. */
  today: string;
}
