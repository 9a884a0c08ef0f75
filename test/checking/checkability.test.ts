import assert from 'node:assert/strict';
import { checkabilityOf, referenceLists } from '../../src/checking/checkability';

describe('what can be checked', () => {
  for (const text of [
    'The harbour owns 1,200 robots.',
    'A robot that was bought is not yet a robot that works.',
    'I counted 340 robots in hall 3 on 9 March.',
    'The report thanks nobody.',
    'This section of the canal was dug in 1884.',
    'The next chapter of the port began with a strike in 1972.',
    'We must be told apart from them, says the union, which has 4,000 members.',
    'Below the quay runs a tunnel.',
    'The most beautiful of the 12 cranes is the oldest.',
    'Here the river is deepest.',
  ])
    it(`is: ${text}`, () => assert.equal(checkabilityOf({ text, citations: [] }), 'yes'));

  for (const text of [
    'Who gains from the number?',
    'But is that so?”',
    'This essay has three parts.',
    'The next section turns to prices.',
    'In what follows I compare two ports.',
    'In this chapter we look at harbours.',
    'Section two asks who pays.',
    'I begin with the robots.',
    'Let us now turn to the cranes.',
    'We thank two anonymous reviewers.',
    'I am grateful to Ann Roe for comments.',
    'Thanks are due to the harbour office.',
    'Robots are the most overrated subject of the decade.',
    'In my view the port should be closed.',
    'I believe that ports are boring.',
    'It is high time to close it.',
    'Imagine a port without cranes.',
    'See also the appendix.',
    'Table 3 sums up the argument.',
    'Before that, however, a word on cranes.',
    'This work was supported by the harbour office.',
    'Personally, I would rather not see it again.',
    'Roe, A. (2021). Ports and cranes. Harbour Press.',
  ])
    it(`is not: ${text}`, () => assert.notEqual(checkabilityOf({ text, citations: [] }), 'yes'));

  it('is again what cites a source', () => {
    assert.equal(
      checkabilityOf({ text: 'I believe that ports are boring.', citations: [{ start: 0, end: 3 }] }),
      'yes',
    );
  });

  it('ends where the references begin', () => {
    const text = 'Ports grow.\n\n# References\n\nRoe 2021. Ports.\n\n# Notes\n\nCranes too.\n';
    const draft = { uri: '', languageId: 'markdown', text };
    assert.deepEqual(referenceLists(draft), [{ start: text.indexOf('# Ref'), end: text.indexOf('# Notes') }]);
    assert.deepEqual(referenceLists({ ...draft, text: '\\section*{Bibliography}\nRoe' }).length, 1);
    assert.deepEqual(referenceLists({ ...draft, text: '# References to ports\n\nPorts grow.' }), []);
  });
});
