// @ts-check
import { chromium } from 'playwright-core';
import { installBrowser } from './install.mjs';

/** The last one keeps the browser from reaching anything but the server under test. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts a browser without a window. */
export async function launchBrowser() {
  const { executablePath, env } = await installBrowser();
  return chromium.launch({
    executablePath,
    args: flags,
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
  });
}
