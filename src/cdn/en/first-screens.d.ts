import type { FirstScreens } from '../../widget/first-screen/screens.js';

/** The first screens in English, written by the build. */
declare const screens: FirstScreens;
export default screens;
