/** What the readers make records with. */
export { mergeMetadata, NO_METADATA, toMetadata } from '../model/metadata';
