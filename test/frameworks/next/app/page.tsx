import { Triage } from './triage';

/** Rendered at each request, not once at the build. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <h1>Our clinic</h1>
      <Triage />
    </main>
  );
}
