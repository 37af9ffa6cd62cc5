/** Beside the unpacked browser. The archive has a `fonts.conf` of its own, which names folders that are not ours. */
export const FONTS_FILE = 'fontconfig.xml';

/**
 * The fonts of the package stand for the generic families, so that a report without fonts of its own looks the same on
 * every machine; fonts of the system only serve letters that these lack.
 */
export const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${['sans-serif', 'serif', 'monospace', 'system-ui']
  .map(
    (name) =>
      `  <alias binding="strong"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`;
