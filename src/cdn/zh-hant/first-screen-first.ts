import { drawFirst } from '../draw-first.js';
import screens from './first-screens.js';

await drawFirst(screens);
