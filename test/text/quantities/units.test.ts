import assert from 'node:assert/strict';
import { currenciesOf, currenciesOfSign, mayBeCurrency, unitOf } from '../../../src/text/quantities/units';

/** All the names mean so many base units of one dimension. */
function check(dimension: string, code: string, factor: number, ...names: readonly string[]): void {
  for (const name of names) {
    const unit = unitOf(name);
    assert.deepEqual([unit?.dimension, unit?.code], [dimension, code], name);
    assert.ok(Math.abs(unit!.factor / factor - 1) < 1e-9, `${name}: ${unit!.factor}`);
  }
}

describe('unitOf', () => {
  it('knows names and symbols in the base unit of their dimension', () => {
    check('length', 'm', 1000, 'km', 'kilometre', 'kilometers', 'Kilometres');
    check('length', 'm', 1e-9, 'nm', 'nanometre', 'nanometers');
    check('length', 'm', 1609.344, 'mile', 'miles', 'mi');
    check('mass', 'g', 1e6, 't', 'tonnes', 'metric tons');
    check('time', 's', 3600, 'h', 'hour', 'hrs');
    check('energy', 'J', 3.6e6, 'kWh', 'kwh', 'kilowatt hours');
    check('power', 'W', 1e9, 'GW', 'gigawatts');
    check('data', 'By', 1e9, 'GB', 'gb', 'gigabytes');
    check('area', 'm2', 1e6, 'km²', 'km2', 'square kilometres', 'sq km');
    check('speed', 'm/s', 1 / 3.6, 'km/h', 'kph', 'kilometres per hour');
    check('temperature', 'Cel', 1, '°C', 'degrees Celsius');
  });

  it('tells symbols apart by their case', () => {
    check('power', 'W', 1e6, 'MW');
    check('power', 'W', 1e-3, 'mW');
    check('data-rate', 'bit/s', 1e6, 'Mbps', 'Mbit/s');
    check('data-rate', 'bit/s', 8e6, 'MB/s');
  });

  it('knows no unit in ordinary words', () => {
    for (const word of ['in', 'a', 'at', 'boats', 'B', 'pm', 'am', 'constructor', ''])
      assert.equal(unitOf(word), undefined, word);
  });
});

describe('currencies', () => {
  it('are known by sign, code and name', () => {
    assert.deepEqual(
      [currenciesOfSign('US$'), currenciesOfSign('€'), currenciesOf('RMB'), currenciesOf('US dollars')],
      [['USD'], ['EUR'], ['CNY'], ['USD']],
    );
    assert.deepEqual([currenciesOf('usd'), currenciesOf('boats'), currenciesOfSign('%')], [[], [], []]);
  });

  it('may be several where a sign is shared', () => {
    assert.ok(mayBeCurrency('¥', 'JPY') && mayBeCurrency('¥', 'CNY') && mayBeCurrency('$', 'AUD'));
    assert.ok(!mayBeCurrency('US$', 'AUD') && !mayBeCurrency(undefined, 'USD'));
  });
});
