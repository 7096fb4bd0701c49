'use client';
import { useState } from 'react';
import type { TriageWidget } from 'triage-widget';
import 'triage-widget/define';
import 'triage-widget/react';

const messages = { continue: 'Next question' };

export function Triage() {
  const [results, setResults] = useState(0);
  const onResult = () => setResults((count) => count + 1);
  // Where the server has sent the tag, React sets neither its listeners nor its properties: https://github.com/facebook/react/issues/35446.
  const connect = (widget: TriageWidget) => {
    widget.messages = messages;
    widget.addEventListener('triage-result', onResult);
    return () => widget.removeEventListener('triage-result', onResult);
  };
  return (
    <>
      <triage-widget ref={connect} region="GB">
        <p>Numb between your legs, or legs getting weaker? Call 999.</p>
      </triage-widget>
      <output aria-label="Results">{results}</output>
    </>
  );
}
