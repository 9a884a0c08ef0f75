// @ts-check
/**
 * The seed of every property and fuzz run, so that a run tells the same tale each time: `CITEWRIGHT_SEED`, which may be `random`, or
 * one that is kept here. Loaded as the bundles of the tests load fast-check, which they leave where it is, so that all share one.
 */
const { configureGlobal } = require('fast-check');

const KEPT = 20_261_122;

const { CITEWRIGHT_SEED } = process.env;
const random = () => Math.floor(Math.random() * 2 ** 31);
const seed = CITEWRIGHT_SEED === 'random' ? random() : Number(CITEWRIGHT_SEED ?? KEPT);
if (CITEWRIGHT_SEED) console.log(`CITEWRIGHT_SEED=${seed}`);
configureGlobal({ seed });
