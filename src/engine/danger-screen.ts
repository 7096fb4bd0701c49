import type { Role } from './pack.js';

/** Whether a question asks for danger signs: a screen, or the exact signs behind one of its lines. */
export function isDangerScreen({ role }: { readonly role: Role }): boolean {
  return role === 'screen' || role === 'confirm';
}
