import assert from 'node:assert/strict';
import { checkabilityOf, referenceLists } from '../../src/checking/checkability';
import { assertGrowsLinearly, repeated } from '../growth';

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
    'Thanks to its deep channel, the port never freezes.',
    'Aid, the minister believed, ought to be given in kind.',
    'Ferries should run every hour, the board recommended.',
    'The second case was heard in Malmo.',
    'The First World War II pier and Pier I closed.',
    'Two cranes stand out at sea.',
    'Three things make up the cargo.',
    'The review found that ferries are late.',
    'The captain was a brilliant navigator.',
    'The harbour is perhaps 300 years old.',
    'Perhaps the storm sank it.',
    'It is hard to unload in winter.',
    'Companies must report what they spill.',
    'In 1890 I was the letter of the northern pier.',
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
    'Who gains from it?[^2]',
    'This review looks at a harbour and its cranes.',
    'These notes are meant for colleagues.',
    'This memorandum is addressed to the board.',
    'The aim of this note is modest.',
    'Three things stand out.',
    'Two brief remarks are in order.',
    'Which brings us back to the cranes.',
    'So much for the ferries.',
    'Then there is the matter of the tides.',
    'The second case is quieter.',
    'The other passage reads as follows:',
    'The real question, then, is who pays.',
    'Some readers will object.',
    'Taken together, these stories are a warning.',
    'These cases have little in common.',
    'Let us take that as a warning.',
    'Ports, it seems to me, are underrated.',
    'It is a sorry sight, I think.',
    'I found it the best of the lot.',
    'It is hard not to admire the pilots.',
    'Nobody should envy the pilots.',
    'Harbour masters are, in my view, the true heroes.',
    'Cranes are perhaps the strangest of all machines.',
    'Perhaps we should be grateful.',
    'We recommend that the board wait.',
    'It would be a mistake to hurry.',
    'One can only hope for better weather.',
    'What a harbour!',
    'None of this should surprise us.',
    'Such papers deserve a closer look.',
    'Thanks to all who lent a hand.',
    'And yet.',
  ])
    it(`is not: ${text}`, () => assert.notEqual(checkabilityOf({ text, citations: [] }), 'yes'));

  it('is told in time in proportion to the text', () => {
    for (const part of ['is so ', 'we should ', 'and I ', 'nothing more ', 'the ', 'those who a '])
      assertGrowsLinearly((size) => checkabilityOf({ text: repeated(part, size), citations: [] }), 500_000, part);
  });

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
