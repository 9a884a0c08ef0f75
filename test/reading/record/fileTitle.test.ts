import assert from 'node:assert/strict';
import { titleFromFileName } from '../../../src/reading/record/fileTitle';

function check(name: string, expected: string | undefined): void {
  assert.equal(titleFromFileName(name), expected, name);
}

describe('titleFromFileName', () => {
  it('takes the words of a name', () => {
    check('the-quiet-harbour.md', 'the quiet harbour');
    check('Quiet harbours (2).txt', 'Quiet harbours');
    check('harbour_report_2024.html', 'harbour report 2024');
    check('007_quiet-harbours.txt', 'quiet harbours');
    check('Häfen im Winter.txt', 'Häfen im Winter');
    check('港の静けさ.txt', '港の静けさ');
    check('harbours.txt', 'harbours');
  });

  it('takes no numbers, hashes and names that say nothing', () => {
    for (const name of [
      '003_63ed15996964100a.txt',
      '12345.html',
      'd41d8cd98f00b204e9800998ecf8427e.txt',
      'f47ac10b-58cc-4372-a567-0e02b2c3d479.json',
      'untitled.txt',
      'untitled (2).txt',
      'document-1.md',
      'scan_0001.txt',
      'x.txt',
      '.txt',
      '',
    ]) {
      check(name, undefined);
    }
  });
});
