// The second part of the split file for pages in Traditional Chinese: code and content in one request.
export * from '../../widget/details.js';
export { default } from '../../packs/back-and-knee.zh-Hant.second.js';
