/** The version of the embedded browser's package and the day on which it was published; changes with the dependency. */
const PUBLISHED = { version: '153.0.0', day: '2026-09-11' };

/** The day on which a version of the package was published; undefined where that is not known. */
export function embeddedPublished(version: string | undefined): string | undefined {
  return version === PUBLISHED.version ? PUBLISHED.day : undefined;
}
