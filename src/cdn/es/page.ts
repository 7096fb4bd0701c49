// The file for pages in Spanish.
export * from './define.js';
import '../upgrade-now.js';
