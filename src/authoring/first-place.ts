/**
 * A message about the second of two things, with where the first one stands.
 * @param message what is wrong, then after "; " what to do
 * @param where as in `on line 3`, or `in causes.yml, line 3`
 */
export function withFirstPlace(message: string, where: string): string {
  const end = message.indexOf('; ');
  return `${message.slice(0, end)}, first ${where}${message.slice(end)}`;
}
