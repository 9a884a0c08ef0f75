import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('The lock file', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(lock).packages;

  it('names no registry', () => {
    assert.doesNotMatch(lock, /"resolved"|https?:[^"]*\.tgz/);
  });

  it('holds every package that a package asks for, also for other platforms: npm ci wants them', () => {
    const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !findFrom(place, name)),
    );
    assert.deepEqual(missing, []);
  });

  /** As Node looks for a package: in the folder itself, then in those above. */
  function findFrom(place: string, name: string): boolean {
    if (path.posix.join(place, 'node_modules', name) in packages) return true;
    return place !== '' && findFrom(place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name);
  }
});
