// @ts-check
/**
 * Reports as the reporter of Mocha does that the option `as` names, and keeps what failed in the file that `CITEWRIGHT_FAILURES` names,
 * so that it can be told once more where all stages have run.
 */
const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

const { CITEWRIGHT_FAILURES } = process.env;

/**
 * @param {import('mocha').Runner} runner
 * @param {{ reporterOptions: { as: 'dot' | 'spec' } }} options
 */
module.exports = function reporter(runner, options) {
  if (CITEWRIGHT_FAILURES) {
    runner.on('fail', (test, error) => appendFileSync(CITEWRIGHT_FAILURES, `${test.fullTitle()}\n${error.stack}\n\n`));
  }
  return new reporters[options.reporterOptions.as](runner, options);
};
