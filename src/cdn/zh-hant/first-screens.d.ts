import type { FirstScreens } from '../../widget/first-screen/screens.js';

/** The first screens in Traditional Chinese, written by the build. */
declare const screens: FirstScreens;
export default screens;
