import { countsOfSpoken, speak, type Counts } from './readability.js';

/** The longest that can stand in for each placeholder: where no number is known, a phrase does. */
const PHRASES: Readonly<Record<string, string>> = {
  emergency: 'número de emergencias de su zona',
  advice: 'teléfono de consejo médico de su zona',
  doctor: 'médico',
  urgentCare: 'centro de atención urgente',
  emergencyDepartment: 'servicio de urgencias o emergencias',
};

/** Counts a Spanish text. A word is whatever stands between spaces. */
export function spanishCounts(text: string): Counts {
  return countsOfSpoken(speak(text, PHRASES), spanishSyllables);
}

/**
 * Perspicuity by Szigriszt-Pazos (1993): 206.835 − 62.3·syllables/words − words/sentences. The
 * INFLESZ scale of Barrio-Cantalejo and others (2008), made on texts for patients, calls 55 to 65
 * normal, 65 to 80 rather easy, and more very easy.
 */
export function spanishEase({ sentence, word, syllable }: Counts): number {
  return 206.835 - (62.3 * syllable) / word - word / sentence;
}

/**
 * Syllables of a Spanish word: one for each vowel, but for a weak one without an accent beside
 * another, which makes a diphthong with it. A figure counts as two, as an everyday word would.
 */
export function spanishSyllables(word: string): number {
  if (/^[\d.,]+$/.test(word)) return 2;
  const spoken = word
    .toLowerCase()
    .replace(/qu|gu(?=[eiéí])/g, 'q')
    .replace(/y$/, 'i');
  const runs = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + nucleiIn(run), 0),
  );
}

const STRONG = /[aeoáéóíú]/;

function nucleiIn(run: string): number {
  const letters = [...run];
  return letters.filter((letter, i) => {
    const before = letters[i - 1];
    return before === undefined || (STRONG.test(letter) && STRONG.test(before));
  }).length;
}
