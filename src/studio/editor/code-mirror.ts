import { defaultKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { FoundProblem } from '../worker/answers.js';

/** What the editor needs of CodeMirror, which is loaded only where a file is opened. */
export interface EditorParts {
  readonly make: (options: EditorOptions) => EditorView;
  readonly mark: (view: EditorView, problems: readonly FoundProblem[]) => void;
  readonly moveTo: (view: EditorView, line: number, column: number) => void;
}

/** Where an editor stands and what it holds. */
export interface EditorOptions {
  readonly parent: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly edited: (text: string) => void;
}

/** Each at 7:1 against white and against the line of the cursor. */
const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: '#3d4852', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: '#094a92' },
  { tag: tags.string, color: '#7a1c1c' },
]);

export const editorParts: EditorParts = {
  make: ({ parent, text, label, edited }) =>
    new EditorView({
      parent,
      root: parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          drawSelection(),
          highlightActiveLine(),
          indentOnInput(),
          yaml(),
          syntaxHighlighting(COLOURS),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
          // Steps are undone by the studio, which knows those of the forms too. Tab leaves the editor.
          keymap.of([...lintKeymap, ...defaultKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) edited(update.state.doc.toString());
          }),
          THEME,
        ],
      }),
    }),

  mark(view, problems) {
    const { doc } = view.state;
    const diagnostics = problems.map(({ line, column, message }) => {
      const at = doc.line(Math.min(line, doc.lines));
      const from = Math.min(at.from + column - 1, at.to);
      return { from, to: at.to, severity: 'error' as const, message };
    });
    view.dispatch(setDiagnostics(view.state, diagnostics));
  },

  moveTo(view, line, column) {
    const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
    const anchor = Math.min(at.from + column - 1, at.to);
    view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    view.focus();
  },
};

/** Always on white: the colours of the words are made for it. */
const THEME = EditorView.theme({
  '&': { backgroundColor: '#fff', color: '#1b2329', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)' },
  '.cm-gutters': { backgroundColor: '#f1f4f6', color: '#3d4852', border: 'none' },
  '.cm-activeLine': { backgroundColor: '#f1f4f6' },
  '.cm-content': { caretColor: '#1b2329' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace' },
});
