/** Features that would talk to a service, wait for one, or start a process that we do not need. */
const FEATURES_OFF = [
  'AcceptCHFrame',
  'CertificateTransparencyComponentUpdater',
  'IsolateSandboxedIframes',
  'MediaRouter',
  'OptimizationHints',
  'ProcessPerSiteUpToMainFrameThreshold',
  'Translate',
];

/**
 * The command line. Not puppeteer's defaults, so that an update of it changes nothing here.
 * No name resolves and every connection goes to a dead proxy, the loopback included: with these alone the browser made
 * no DNS query and no TCP connection (research/reliability.md 1.4). The sandbox stays on unless told otherwise.
 */
export function browserArguments(profile: string, sandbox: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...NO_NETWORK,
    ...SAME_EVERYWHERE,
    ...QUIET,
    `--disable-features=${FEATURES_OFF.join(',')}`,
    ...(sandbox ? [] : ['--no-sandbox']),
  ];
}

const NO_NETWORK = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-pings',
];

const SAME_EVERYWHERE = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--disable-gpu',
];

const QUIET = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-crash-reporter',
  '--disable-default-apps',
  // A container's /dev/shm is often 64 MB, and a full one crashes the tab.
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
];
