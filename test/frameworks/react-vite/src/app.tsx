import { useState } from 'react';
import type { TriageResultEvent } from 'triage-widget';
import pack from 'triage-widget/packs/back-and-knee.json';
import 'triage-widget/define';
import 'triage-widget/react';

const ownPack = { ...pack, text: { en: { ...pack.text.en, title: 'Questions of our clinic' } } };
const messages = { continue: 'Next question' };

export function App() {
  const [results, setResults] = useState(0);
  const [emergencies, setEmergencies] = useState(0);
  const [version, setVersion] = useState('');
  const onResult = ({ detail }: TriageResultEvent) => {
    setResults((count) => count + 1);
    setVersion(detail.packVersion);
  };
  const onEmergency = () => setEmergencies((count) => count + 1);
  return (
    <main>
      <h1>Our clinic</h1>
      <triage-widget
        region="GB"
        startAt="question"
        messages={messages}
        packData={ownPack}
        ontriage-result={onResult}
        ontriage-emergency={onEmergency}
      >
        <p>Numb between your legs, or legs getting weaker? Call 999.</p>
      </triage-widget>
      <output aria-label="Results">{results}</output>
      <output aria-label="Emergencies">{emergencies}</output>
      <output aria-label="Version">{version}</output>
    </main>
  );
}
