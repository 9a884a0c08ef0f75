import assert from 'node:assert/strict';
import { isLoopbackHost, isPrivateHost } from '../../src/library/address';

const hostOf = (address: string) => new URL(`http://${address}/`).hostname;

describe('An address', () => {
  for (const host of [
    'localhost',
    'a.localhost',
    '127.0.0.1',
    '127.9.9.9',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ]) {
    it(`is this machine: ${host}`, () => assert.equal(isLoopbackHost(hostOf(host)), true));
  }
  for (const host of [
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.1.1',
    '0.0.0.0',
    '[fd00::1]',
    '[fe80::1]',
    '[::]',
    'printer',
    'nas.local',
    'wiki.corp',
    '[::ffff:10.0.0.1]',
  ]) {
    it(`is private: ${host}`, () => {
      assert.equal(isPrivateHost(hostOf(host)), true);
      assert.equal(isLoopbackHost(hostOf(host)), false);
    });
  }
  for (const host of [
    'example.org',
    '172.32.0.1',
    '11.0.0.1',
    '100.128.0.1',
    '[2001:db8::1]',
    '8.8.8.8',
    'localhost.example.org',
  ]) {
    it(`is public: ${host}`, () => assert.equal(isPrivateHost(hostOf(host)), false));
  }
});
