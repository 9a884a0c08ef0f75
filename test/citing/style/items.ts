/** A work of each common kind, made up, whose parts every manual has a place for. */
import type { Item } from '../../../src/model/item';

export const ARTICLE: Item = {
  id: 'ostrow2019',
  type: 'article-journal',
  title: 'Tides and harbour towns: A survey of northern ports',
  author: [
    { family: 'Ostrow', given: 'Lena Marie' },
    { family: 'van Hale', given: 'Peter' },
  ],
  issued: { 'date-parts': [[2019, 5]] },
  'container-title': 'Journal of Coastal Studies',
  volume: 12,
  issue: 3,
  page: '101-118',
  DOI: '10.5555/jcs.2019.12',
};

export const BOOK: Item = {
  id: 'moncur2011',
  type: 'book',
  title: 'Bridges of the north',
  author: [{ family: 'Moncur', given: 'Ada' }],
  issued: { 'date-parts': [[2011]] },
  publisher: 'Quayside Press',
  'publisher-place': 'Leith',
  ISBN: '9780000000002',
};

export const CHAPTER: Item = {
  id: 'ferrer2015',
  type: 'chapter',
  title: 'Ferries before engines',
  author: [{ family: 'Ferrer', given: 'Joan' }],
  editor: [{ family: 'Okafor', given: 'Ada' }],
  issued: { 'date-parts': [[2015]] },
  'container-title': 'Crossing water',
  publisher: 'Quayside Press',
  'publisher-place': 'Leith',
  page: '40-62',
};

export const WEB_PAGE: Item = {
  id: 'harbour2023',
  type: 'webpage',
  title: 'How the ferry timetable is made',
  author: [{ literal: 'Northern Harbour Board' }],
  issued: { 'date-parts': [[2023, 2, 14]] },
  accessed: { 'date-parts': [[2024, 6, 1]] },
  URL: 'https://harbour.example/timetable',
};

export const ITEMS = [ARTICLE, BOOK, CHAPTER, WEB_PAGE];
