// The second part of the split file for pages in English: code and content in one request.
export * from '../../widget/details.js';
export { default } from '../../packs/back-and-knee.en.second.js';
